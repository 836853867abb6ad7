package org.jotter.serving.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jotter.models.UnseenCategories;
import org.jotter.serving.endpoints.LoggedRequest;
import org.jotter.serving.endpoints.ServedModel;

/**
 * One answered call, as light as it can be until there is time to write it down. Longer requests
 * and answers are cut to {@link #KEPT_BYTES}, at a whole letter.
 */
final class ScoringCall {

    static final int KEPT_BYTES = 64 * 1024;

    private static final int OVERHEAD_BYTES = 512;
    private static final int LONGEST_LETTER = 4;
    private static final double EVERY_REQUEST = 1.0;

    private final String endpointName;
    private final ServedModel model;
    private final long timestampMillis;
    private final byte[] request;
    private String clientRequestId = "";
    private byte[] response = {};
    private String unseenRows = "";
    private int statusCode;
    private long executionTimeMillis;

    ScoringCall(String endpointName, ServedModel model, long timestampMillis, byte[] request) {
        this.endpointName = endpointName;
        this.model = model;
        this.timestampMillis = timestampMillis;
        this.request = cut(request);
    }

    void clientRequestId(String id) {
        clientRequestId = id;
    }

    void unseen(List<UnseenCategories> categories) {
        unseenRows = categories.isEmpty() ? "" : AnswerMetadata.rows(categories);
    }

    void answered(int status, byte[] body, long millis) {
        statusCode = status;
        response = cut(body);
        executionTimeMillis = millis;
    }

    /** What of it the queue has to hold: all that is sent, and some for the rest. */
    int bytes() {
        return request.length
                + response.length
                + clientRequestId.length()
                + unseenRows.length()
                + OVERHEAD_BYTES;
    }

    /** The call as a row of the inference table, with an id of its own. */
    LoggedRequest logged() {
        return new LoggedRequest(
                endpointName,
                clientRequestId,
                requestId(),
                timestampMillis,
                statusCode,
                executionTimeMillis,
                new String(request, StandardCharsets.UTF_8),
                new String(response, StandardCharsets.UTF_8),
                EVERY_REQUEST,
                metadata());
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put("endpoint_name", endpointName);
        metadata.put("model_name", model.modelName());
        metadata.put("model_version", Integer.toString(model.modelVersion()));
        if (!unseenRows.isEmpty()) {
            metadata.put(AnswerMetadata.UNSEEN, unseenRows);
        }
        return metadata;
    }

    // a random UUID (version 4, RFC 9562) that is no secret, so it need not wait for the system's
    // source of randomness
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] cut(byte[] text) {
        if (text.length <= KEPT_BYTES) {
            return text;
        }
        int end = KEPT_BYTES;
        while (end > KEPT_BYTES - LONGEST_LETTER && isInsideLetter(text[end])) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    private static boolean isInsideLetter(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
