package org.jotter.tables.jdbc;

import java.sql.Types;
import org.jotter.tables.cells.ColumnKind;

/** What a database says of a column, by the numbers of {@link Types}. */
final class JdbcType {

    private JdbcType() {}

    static ColumnKind kind(int type, int digitsOfFraction) {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> ColumnKind.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> ColumnKind.INTEGER;
            case Types.BIGINT -> ColumnKind.LONG;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> ColumnKind.DOUBLE;
            case Types.DECIMAL, Types.NUMERIC ->
                    digitsOfFraction > 0 ? ColumnKind.DOUBLE : ColumnKind.LONG;
            case Types.DATE -> ColumnKind.LOCAL_DATE;
            case Types.TIME -> ColumnKind.LOCAL_TIME;
            case Types.TIMESTAMP -> ColumnKind.LOCAL_DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnKind.INSTANT;
            default -> ColumnKind.STRING;
        };
    }
}
