package org.jotter.serving.scoring;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Objects;
import org.jotter.features.Scorer;
import org.jotter.models.InputRules;
import org.jotter.models.Signature;
import org.jotter.serving.endpoints.ServedModel;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/**
 * A model as an endpoint serves it.
 *
 * @param served which version of which registered model it is
 * @param signature the columns that requests are checked against
 * @param inputs how texts are read, and which the training rows held
 * @param scorer scores the rows; called by several threads at once. It must not keep the table that
 *     it is given: the next request is read into the same columns
 * @param example rows that the model takes, for the line that shows how to ask it; may be empty
 */
public record ScoringModel(
        ServedModel served, Signature signature, InputRules inputs, Scorer scorer, Table example) {

    /** One of which nothing more is known. */
    public ScoringModel(ServedModel served, Signature signature, Scorer scorer) {
        this(served, signature, InputRules.NONE, scorer, Table.create());
    }

    public ScoringModel {
        Objects.requireNonNull(scorer);
        if (signature.inputs().isEmpty()) {
            throw new JotterException(
                    INVALID,
                    ("Model '%s' has no signature, so requests cannot be checked. Log it again with"
                                    + " one")
                            .formatted(served.modelUri()));
        }
    }
}
