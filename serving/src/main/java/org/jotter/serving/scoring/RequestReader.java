package org.jotter.serving.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jotter.models.InputRules;
import org.jotter.models.Signature;
import org.jotter.tables.frame.FrameColumns;
import org.jotter.tables.frame.FrameRows;
import org.jotter.tables.frame.SplitForm;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.JsonFault;
import tech.tablesaw.api.Table;

/**
 * Reads the bodies of {@code /invocations} straight into the columns that a signature names. Made
 * once for a model; safe for all threads.
 */
final class RequestReader {

    static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    // only UTF-8 is allowed, so nothing is guessed from the first bytes
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    // names that strangers send must not stay in the JVM's table of strings
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    // read, so that the refusal can name the column and the row
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    /** Rows of larger requests are not kept for the next one. */
    private static final int ROWS_KEPT = 256;

    private final FrameColumns columns;
    private final ConcurrentLinkedDeque<FrameRows> idle = new ConcurrentLinkedDeque<>();

    RequestReader(Signature signature, InputRules inputs) {
        this.columns = new FrameColumns(signature.inputs(), inputs.readings());
    }

    /**
     * What {@code use} makes of the body's rows, which come in the signature's columns and types,
     * and which it must not keep: their columns are used again.
     *
     * @param clientRequestId told the body's {@code client_request_id} as soon as it is met, also
     *     where the rest of the body is then refused
     * @throws JotterException BAD_REQUEST where the body breaks a rule
     */
    <T> T read(byte[] body, Consumer<String> clientRequestId, Function<Table, T> use) {
        FrameRows rows = take();
        readInto(rows, body, clientRequestId);
        T result = use.apply(rows.toTable());
        if (rows.count() <= ROWS_KEPT) {
            idle.addFirst(rows.emptied());
        }
        return result;
    }

    private FrameRows take() {
        FrameRows rows = idle.pollFirst();
        return rows == null ? columns.newRows() : rows;
    }

    private void readInto(FrameRows rows, byte[] body, Consumer<String> clientRequestId) {
        try (JsonParser json = JSON.createParser(body)) {
            new BodyReader(json, rows, () -> columnsOf(body), clientRequestId).read();
        } catch (JsonProcessingException e) {
            throw JsonFault.notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // a second look at the body, for the rare client that writes 'data' before 'columns'
    private static List<String> columnsOf(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            SplitForm.enter(json, SplitForm.NAME);
            return SplitForm.columnsAhead(json);
        }
    }
}
