package org.jotter.tracking.sqlite.loggedmodels;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.errors.JotterException;

/** What can be wrong with a logged model. */
public final class LoggedModelErrors {

    private LoggedModelErrors() {}

    public static JotterException noModel(String id) {
        return new JotterException(
                MISSING,
                "Logged model with ID '%s' not found. List them with %%mlflow models"
                        .formatted(id));
    }

    static JotterException noModel(LoggedModelId id) {
        return noModel(id.value());
    }

    static JotterException noTag(LoggedModelId id, String key) {
        return new JotterException(
                MISSING, "No tag with key '%s' found for model with ID '%s'.".formatted(key, id));
    }

    static JotterException paramsChanged(LoggedModelId id, List<String> changes) {
        return new JotterException(
                INVALID,
                ("Changing param values is not allowed. Params were already logged='[%s]' for model"
                                + " ID='%s'.")
                        .formatted(String.join(", ", changes), id));
    }
}
