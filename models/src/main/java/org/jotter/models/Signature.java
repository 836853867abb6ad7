package org.jotter.models;

import java.util.List;

/**
 * What a model takes and gives, by column, as in MLflow's column signatures.
 *
 * @param inputs the columns it needs, in order
 * @param outputs the columns of its prediction frame, in order
 */
public record Signature(List<ColumnSpec> inputs, List<ColumnSpec> outputs) {

    public Signature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
