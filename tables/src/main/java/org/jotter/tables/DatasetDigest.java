package org.jotter.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntToLongFunction;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * A fingerprint of a table's contents: 128 bits of SHA-256 over the names, types and cells, column
 * by column, as 32 hex digits. The order of rows counts.
 */
public final class DatasetDigest {

    private final MessageDigest sha = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private DatasetDigest() {}

    /** The fingerprint of the table as it is now. */
    public static String of(Table table) {
        DatasetDigest digest = new DatasetDigest();
        table.columns().forEach(digest::add);
        digest.drain();
        return HexFormat.of().formatHex(digest.sha.digest(), 0, 16);
    }

    private void add(Column<?> column) {
        add(column.name());
        add(column.type().name());
        add(column.size());
        if (column instanceof StringColumn texts) {
            texts.forEach(this::add);
        } else {
            IntToLongFunction bits = bits(column);
            for (int row = 0; row < column.size(); row++) {
                add(bits.applyAsLong(row));
            }
        }
    }

    /** The cells as Tablesaw packs them; a missing one has a value of its own. */
    private static IntToLongFunction bits(Column<?> column) {
        if (column instanceof LongColumn numbers) {
            return numbers::getLong;
        } else if (column instanceof NumericColumn<?> numbers) {
            return row -> Double.doubleToLongBits(numbers.getDouble(row));
        } else if (column instanceof BooleanColumn booleans) {
            return booleans::getByte;
        } else if (column instanceof DateColumn dates) {
            return dates::getIntInternal;
        } else if (column instanceof TimeColumn times) {
            return times::getIntInternal;
        } else if (column instanceof DateTimeColumn times) {
            return times::getLongInternal;
        } else {
            return ((InstantColumn) column)::getLongInternal;
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        drain();
        sha.update(bytes);
    }

    private void add(long value) {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(value);
    }

    private void drain() {
        sha.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
