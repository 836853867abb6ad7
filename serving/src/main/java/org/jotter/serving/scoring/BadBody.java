package org.jotter.serving.scoring;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;

import java.util.List;
import org.jotter.tables.frame.FrameErrors;
import org.jotter.tracking.errors.JotterException;

/** What can be wrong with the body of a scoring request around its frame. */
final class BadBody {

    static final String TWO_FORMS = "dataframe_split or dataframe_records";

    private BadBody() {}

    static JotterException notAnObject() {
        return bad("The body is not a JSON object. Send one that holds " + TWO_FORMS);
    }

    static JotterException goesOn() {
        return bad("The body goes on after its JSON object. Send one object");
    }

    static JotterException noForm(List<String> fields) {
        return bad(
                "The body holds none of the forms. Send exactly one of %s%s"
                        .formatted(
                                TWO_FORMS,
                                fields.isEmpty() ? "" : "; it has " + FrameErrors.quoted(fields)));
    }

    static JotterException twoForms(String first, String second) {
        return bad("The body holds both %s and %s. Send exactly one".formatted(first, second));
    }

    static JotterException otherForm(String form) {
        return bad("The form %s is not read by this version. Send %s".formatted(form, TWO_FORMS));
    }

    static JotterException longId(int letters, int most) {
        return bad(
                "client_request_id has %d letters. Send one of up to %d".formatted(letters, most));
    }

    private static JotterException bad(String message) {
        return new JotterException(BAD_REQUEST, message);
    }
}
