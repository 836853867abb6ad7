package org.jotter.models;

import java.util.List;
import org.jotter.features.Scorer;
import tech.tablesaw.api.Table;

/**
 * A model read from its folder, whatever is behind it. Safe for all threads.
 *
 * @param info what its MLmodel file says
 * @param flavors the flavors that the folder offers, as named in MLflow
 * @param signature what it takes and gives
 * @param features what was looked up for its training set; none where the rows brought all
 * @param inputRules what it knows of its input columns beyond their types
 * @param inputExample a few rows that it takes; without rows where none were logged
 * @param scorer scores rows
 */
public record LoadedModel(
        ModelInfo info,
        List<String> flavors,
        Signature signature,
        FeatureSpec features,
        InputRules inputRules,
        Table inputExample,
        Scorer scorer)
        implements Scorer {

    public LoadedModel {
        flavors = List.copyOf(flavors);
    }

    @Override
    public Table predict(Table rows) {
        return scorer.predict(rows);
    }
}
