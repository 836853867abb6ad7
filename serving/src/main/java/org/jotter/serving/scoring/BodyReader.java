package org.jotter.serving.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jotter.tables.frame.FrameRows;
import org.jotter.tables.frame.RecordsForm;
import org.jotter.tables.frame.SplitForm;

/** One pass over one body: which form it has, and the few fields beside it. */
final class BodyReader {

    private final JsonParser json;
    private final FrameRows rows;
    private final SplitForm.LookAhead lookAhead;
    private final Consumer<String> clientRequestId;
    private final List<String> otherFields = new ArrayList<>();
    private String form;

    BodyReader(
            JsonParser json,
            FrameRows rows,
            SplitForm.LookAhead lookAhead,
            Consumer<String> clientRequestId) {
        this.json = json;
        this.rows = rows;
        this.lookAhead = lookAhead;
        this.clientRequestId = clientRequestId;
    }

    void read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw BadBody.notAnObject();
        }
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            readField(field);
        }
        if (json.nextToken() != null) {
            throw BadBody.goesOn();
        }
        if (form == null) {
            throw BadBody.noForm(otherFields);
        }
    }

    private void readField(String field) throws IOException {
        switch (field) {
            case SplitForm.NAME -> {
                isTheForm(field);
                new SplitForm(json, rows, lookAhead).read();
            }
            case RecordsForm.NAME -> {
                isTheForm(field);
                new RecordsForm(json, rows).read();
            }
            case "instances", "inputs" -> throw BadBody.otherForm(field);
            case "client_request_id" -> readClientRequestId();
            default -> {
                otherFields.add(field);
                json.skipChildren();
            }
        }
    }

    private void isTheForm(String field) {
        if (form != null) {
            throw BadBody.twoForms(form, field);
        }
        form = field;
    }

    private void readClientRequestId() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            clientRequestId.accept(ClientRequestId.checked(json.getText()));
        }
        json.skipChildren();
    }
}
