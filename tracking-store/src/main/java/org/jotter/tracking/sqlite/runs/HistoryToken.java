package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jotter.tracking.Metric;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.rows.MetricRow;

/** The last point of a page of a metric's history: what the next page comes after. */
record HistoryToken(long timestampMillis, long step, double value, int isNan) {

    /** Before every point: none is older than 1970. */
    private static final HistoryToken START =
            new HistoryToken(-1, Long.MIN_VALUE, Double.NEGATIVE_INFINITY, 0);

    private static final int BYTES = 3 * Long.BYTES + 1;

    static HistoryToken after(Metric metric) {
        return new HistoryToken(
                metric.timestampMillis(),
                metric.step(),
                MetricRow.value(metric),
                MetricRow.isNan(metric));
    }

    /** Of the empty text, the start of the history. */
    static HistoryToken parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        ByteBuffer bytes = ByteBuffer.wrap(decoded(text));
        if (bytes.remaining() != BYTES) {
            throw invalid(text);
        }
        return new HistoryToken(bytes.getLong(), bytes.getLong(), bytes.getDouble(), bytes.get());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static JotterException invalid(String text) {
        return new JotterException(
                INVALID,
                "Invalid page token '%s'. Ask again without one, from the first page"
                        .formatted(text));
    }

    /** As text, which the caller gives back for the next page and need not understand. */
    String text() {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(timestampMillis)
                        .putLong(step)
                        .putDouble(value)
                        .put((byte) isNan)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
