package org.jotter.serving.scoring;

import java.util.List;
import org.jotter.models.UnseenCategories;
import org.jotter.serving.web.Answer;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.errors.JotterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tech.tablesaw.api.Table;

/** A served model with all that can be prepared before the first request. Safe for all threads. */
final class LiveModel {

    private static final Logger LOG = LoggerFactory.getLogger(LiveModel.class);

    /** Of an answer: some 40 MB. */
    static final int MOST_VALUES = 1_000_000;

    private static final int BYTES_OF_A_VALUE = 64;

    private final ScoringModel model;
    private final RequestReader reader;

    LiveModel(ScoringModel model) {
        this.model = model;
        this.reader = new RequestReader(model.signature(), model.inputs());
    }

    ScoringModel model() {
        return model;
    }

    /** Scores the body's rows; every failure is an answer too. */
    Answer answer(byte[] body, String clientRequestId, ScoringCall call) {
        try {
            if (clientRequestId != null) {
                call.clientRequestId(ClientRequestId.checked(clientRequestId));
            }
            return reader.read(body, call::clientRequestId, rows -> scored(rows, call));
        } catch (JotterException e) {
            return Answer.error(e);
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed on a request of {} bytes", name(), body.length, e);
            return Answer.error(
                    500,
                    JotterException.Kind.INTERNAL.errorCode(),
                    "%s failed on this request. The log of the serving process says why"
                            .formatted(name()));
        }
    }

    private Answer scored(Table rows, ScoringCall call) {
        int columns = Math.max(1, model.signature().outputs().size());
        long values = (long) rows.rowCount() * columns;
        if (values > MOST_VALUES) {
            return tooManyRows(rows.rowCount(), MOST_VALUES / columns);
        }
        try (Room.Taken room = Room.ANSWERS.take(values * BYTES_OF_A_VALUE).orElse(null)) {
            return room == null ? RequestBody.noRoom() : scoredInRoom(rows, call);
        }
    }

    private static Answer tooManyRows(int rows, int most) {
        return Answer.error(
                413,
                "BAD_REQUEST",
                "The request holds %d rows, and this model answers up to %d at once. Send its rows in several requests"
                        .formatted(rows, most));
    }

    private Answer scoredInRoom(Table rows, ScoringCall call) {
        List<UnseenCategories> unseen = model.inputs().unseen(rows);
        call.unseen(unseen);
        return Answer.json(FrameJson.predictions(predictions(rows), AnswerMetadata.of(unseen)));
    }

    // no rows give no predictions: a model need not know what to do with an empty table
    private Table predictions(Table rows) {
        if (rows.rowCount() == 0) {
            return Table.create();
        }
        Table frame = model.scorer().predict(rows);
        if (frame.rowCount() != rows.rowCount()) {
            throw new IllegalStateException(
                    "%d rows in, %d predictions out".formatted(rows.rowCount(), frame.rowCount()));
        }
        return frame;
    }

    private String name() {
        return "Model '%s'".formatted(model.served().modelUri());
    }
}
