package org.jotter.serving.endpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to an endpoint and its answer: the columns of a Databricks inference table.
 *
 * @param clientRequestId as the client gave it, else empty
 * @param databricksRequestId the server's own, one for each request
 * @param request the body, JSON text
 * @param response the body, JSON text
 * @param samplingFraction 1 where every request is kept
 * @param requestMetadata the names of endpoint and model, and the like
 */
public record LoggedRequest(
        String endpointName,
        String clientRequestId,
        String databricksRequestId,
        long timestampMillis,
        int statusCode,
        long executionTimeMillis,
        String request,
        String response,
        double samplingFraction,
        Map<String, String> requestMetadata) {

    public LoggedRequest {
        requestMetadata = Collections.unmodifiableMap(new TreeMap<>(requestMetadata));
    }

    /** The day of the request, in UTC. */
    public LocalDate date() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(timestampMillis), ZoneOffset.UTC);
    }
}
