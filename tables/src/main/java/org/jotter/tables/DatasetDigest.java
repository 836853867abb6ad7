package org.jotter.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.Table;
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
        Optional<ColumnKind> kind = ColumnKind.of(column).filter(k -> k != ColumnKind.STRING);
        if (kind.isPresent()) {
            addBits(kind.get().bits(column), column.size());
        } else {
            addTexts(column);
        }
    }

    private void addBits(IntToLongFunction bits, int rows) {
        for (int row = 0; row < rows; row++) {
            add(bits.applyAsLong(row));
        }
    }

    /** Texts, and cells of a type that somebody else registered. */
    private void addTexts(Column<?> column) {
        for (int row = 0; row < column.size(); row++) {
            add(column.getString(row));
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
