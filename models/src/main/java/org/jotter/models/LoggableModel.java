package org.jotter.models;

import org.jotter.features.Scorer;
import tech.tablesaw.api.Table;

/**
 * A model that can be kept: it scores rows, and says what it takes and gives. A flavor knows how to
 * write it into a folder. Safe for all threads.
 */
public interface LoggableModel extends Scorer {

    /** What it takes and gives. */
    Signature signature();

    /** Where it has the input columns from that the rows do not bring. */
    default FeatureSpec features() {
        return FeatureSpec.NONE;
    }

    /** What it knows of its input columns beyond their types. */
    default InputRules inputRules() {
        return InputRules.NONE;
    }

    /** A few rows that it takes, with its input columns only; without rows where none are known. */
    Table inputExample();
}
