package org.jotter.serving.endpoints;

import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.errors.JotterException;

/** The inference tables of a workspace: what its endpoints were asked and answered. */
public final class RequestLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Db db;

    public RequestLog(Db db) {
        this.db = db;
    }

    /** Keeps the requests, all of them or none. */
    public void append(List<LoggedRequest> requests) {
        List<Object[]> rows = requests.stream().map(RequestLog::values).toList();
        db.write(
                session -> {
                    session.updateAll(
                            """
                            INSERT INTO request_log (endpoint_name, client_request_id,
                                databricks_request_id, timestamp_ms, status_code,
                                execution_time_ms, request, response, sampling_fraction,
                                request_metadata)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            rows);
                    return null;
                });
    }

    /** The newest requests of an endpoint, newest first, at most {@code limit}. */
    public List<LoggedRequest> list(String endpointName, int limit) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT endpoint_name, client_request_id, databricks_request_id,
                                    timestamp_ms, status_code, execution_time_ms, request, response,
                                    sampling_fraction, request_metadata
                                FROM request_log WHERE endpoint_name = ?
                                ORDER BY timestamp_ms DESC, request_number DESC LIMIT ?
                                """,
                                RequestLog::request,
                                endpointName,
                                limit));
    }

    /** How many requests of an endpoint are kept. */
    public long count(String endpointName) {
        return db.read(
                session ->
                        session.number(
                                        "SELECT count(*) FROM request_log WHERE endpoint_name = ?",
                                        endpointName)
                                .orElse(0L));
    }

    private static Object[] values(LoggedRequest r) {
        return new Object[] {
            r.endpointName(),
            r.clientRequestId(),
            r.databricksRequestId(),
            r.timestampMillis(),
            r.statusCode(),
            r.executionTimeMillis(),
            r.request(),
            r.response(),
            r.samplingFraction(),
            json(r.requestMetadata())
        };
    }

    private static LoggedRequest request(Row row) throws SQLException {
        return new LoggedRequest(
                row.text("endpoint_name"),
                row.text("client_request_id"),
                row.text("databricks_request_id"),
                row.number("timestamp_ms"),
                row.integer("status_code"),
                row.number("execution_time_ms"),
                row.text("request"),
                row.text("response"),
                row.real("sampling_fraction"),
                metadata(row.text("request_metadata")));
    }

    private static String json(Map<String, String> metadata) {
        try {
            return JSON.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new JotterException(INTERNAL, "Request metadata cannot be written", e);
        }
    }

    private static Map<String, String> metadata(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new JotterException(INTERNAL, "Request metadata cannot be read: " + json, e);
        }
    }
}
