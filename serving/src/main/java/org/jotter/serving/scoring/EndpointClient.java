package org.jotter.serving.scoring;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.INTERRUPTED;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jotter.models.Signature;
import org.jotter.serving.web.Answer;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tables.frame.FrameColumns;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tables.frame.FrameRows;
import org.jotter.tables.frame.RecordsForm;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/** Asks an endpoint over HTTP, as any other program would. Safe for all threads. */
final class EndpointClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * Made at the first query: an HttpClient loads the whole of TLS, which serving does not need.
     */
    private static final class Lazy {
        static final HttpClient HTTP =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private EndpointClient() {}

    /**
     * The endpoint's predictions for the rows.
     *
     * @throws JotterException with the endpoint's own sentence where it refuses them
     */
    static QueryAnswer query(URI server, Table rows, Signature signature) {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/invocations"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", Answer.JSON)
                        .POST(BodyPublishers.ofByteArray(FrameJson.split(rows)))
                        .build();
        try {
            HttpResponse<String> response = Lazy.HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw refused(response);
            }
            return new QueryAnswer(
                    CurlLine.posting(server, rows),
                    response.body(),
                    predictions(response.body(), signature),
                    AnswerMetadata.unseen(JSON.readTree(response.body())));
        } catch (IOException e) {
            throw new JotterException(
                    INTERNAL, "The endpoint at %s does not answer".formatted(server), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JotterException(
                    INTERRUPTED, "Interrupted before %s had answered".formatted(server), e);
        }
    }

    private static JotterException refused(HttpResponse<String> response) throws IOException {
        String message = JSON.readTree(response.body()).path("message").asText();
        return new JotterException(response.statusCode() < 500 ? BAD_REQUEST : INTERNAL, message);
    }

    // a prediction frame has the form of a request's records, with null for what JSON cannot hold
    private static Table predictions(String body, Signature signature) throws IOException {
        FrameColumns columns =
                new FrameColumns(
                        signature.outputs().stream()
                                .map(c -> new ColumnSpec(c.name(), c.type(), false))
                                .toList());
        FrameRows rows = columns.newRows();
        try (JsonParser json =
                RequestReader.JSON.createParser(body.getBytes(StandardCharsets.UTF_8))) {
            json.nextToken();
            json.nextFieldName();
            json.nextToken();
            new RecordsForm(json, rows).read();
        }
        return rows.toTable().setName("predictions");
    }
}
