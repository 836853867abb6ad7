package org.jotter.tables.frame;

import java.util.Objects;
import org.jotter.tables.cells.DataType;

/**
 * One column of a {@link Signature}.
 *
 * @param name the column's name
 * @param type its MLflow data type
 * @param required false where a missing value is allowed: the training rows held some
 */
public record ColumnSpec(String name, DataType type, boolean required) {

    public ColumnSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
