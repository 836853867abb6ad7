package org.jotter.tables.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import org.jotter.tables.cells.ColumnKind;

/** What a driver gives for a cell, as a value of one of the kinds of columns. */
final class JdbcCells {

    private JdbcCells() {}

    /**
     * An Integer, Long, Double, Boolean, BigDecimal, date, time or text; null for a missing one.
     */
    static Object value(Object cell) throws SQLException {
        if (cell instanceof Byte || cell instanceof Short || cell instanceof Integer) {
            return whole(((Number) cell).longValue());
        }
        if (cell instanceof Long number) {
            return whole(number);
        }
        if (cell instanceof BigInteger number) {
            return large(new BigDecimal(number));
        }
        if (cell instanceof BigDecimal number) {
            return large(number);
        }
        if (cell instanceof Float number) {
            return Double.valueOf(number.toString()); // 0.1f is 0.1, as it was written
        }
        return cell instanceof Number || cell instanceof Boolean ? cell : time(cell);
    }

    /** The smallest int and long are missing cells in Tablesaw. */
    private static Object whole(long number) {
        if (number > Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        return number == Long.MIN_VALUE ? (Object) BigDecimal.valueOf(number) : (Object) number;
    }

    /** A number with a fraction, also one of zeros, is a double where a double holds it. */
    private static Object large(BigDecimal number) {
        if (number.scale() > 0) {
            double near = number.doubleValue();
            return BigDecimal.valueOf(near).compareTo(number) == 0 ? (Object) near : number;
        }
        try {
            return whole(number.longValueExact());
        } catch (ArithmeticException beyondLong) {
            return number;
        }
    }

    private static Object time(Object cell) throws SQLException {
        if (cell instanceof Timestamp time) {
            return time.toLocalDateTime();
        }
        if (cell instanceof Date day) {
            return day.toLocalDate();
        }
        if (cell instanceof Time time) {
            return time.toLocalTime();
        }
        if (cell instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (cell instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        boolean known =
                cell == null
                        || cell instanceof LocalDate
                        || cell instanceof LocalTime
                        || cell instanceof LocalDateTime
                        || cell instanceof Instant;
        return known ? cell : text(cell);
    }

    private static String text(Object cell) throws SQLException {
        if (cell instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (cell instanceof Clob letters) {
            return letters.getSubString(1, (int) Math.min(Integer.MAX_VALUE, letters.length()));
        }
        return cell.toString();
    }

    /** The narrowest kind of such a value; text for a number that no other kind holds. */
    static ColumnKind kind(Object value) {
        if (value instanceof Integer) {
            return ColumnKind.INTEGER;
        }
        if (value instanceof Long) {
            return ColumnKind.LONG;
        }
        if (value instanceof Number) {
            return value instanceof BigDecimal ? ColumnKind.STRING : ColumnKind.DOUBLE;
        }
        if (value instanceof Boolean) {
            return ColumnKind.BOOLEAN;
        }
        if (value instanceof LocalDate) {
            return ColumnKind.LOCAL_DATE;
        }
        if (value instanceof LocalTime) {
            return ColumnKind.LOCAL_TIME;
        }
        if (value instanceof LocalDateTime) {
            return ColumnKind.LOCAL_DATE_TIME;
        }
        return value instanceof Instant ? ColumnKind.INSTANT : ColumnKind.STRING;
    }
}
