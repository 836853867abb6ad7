package org.jotter.models;

import java.util.List;
import org.jotter.features.Scorer;
import tech.tablesaw.api.Table;

/**
 * A model read from its folder. Safe for all threads.
 *
 * @param info what its MLmodel file says
 * @param flavors the flavors that the folder offers, as named in MLflow
 * @param signature what it takes and gives
 * @param fitted the model with its data plan
 */
public record LoadedModel(
        ModelInfo info, List<String> flavors, Signature signature, FittedModel<?> fitted)
        implements Scorer {

    public LoadedModel {
        flavors = List.copyOf(flavors);
    }

    /** A few rows that the model takes; without rows where none were logged. */
    public Table inputExample() {
        return fitted.inputExample();
    }

    @Override
    public Table predict(Table rows) {
        return fitted.predict(rows);
    }
}
