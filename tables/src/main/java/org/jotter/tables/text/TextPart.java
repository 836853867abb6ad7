package org.jotter.tables.text;

import java.util.Arrays;
import java.util.List;
import org.jotter.tables.reading.Blanks;
import org.jotter.tables.reading.MissingWords;
import tech.tablesaw.columns.strings.StringColumnType;

/** Texts as they are. */
final class TextPart extends ColumnPart {

    private static final int LONGEST_WORD =
            MissingWords.USUAL.stream().mapToInt(String::length).max().orElseThrow();

    private final List<String> missing;
    private final boolean trim;
    private final RecentTexts recent = new RecentTexts();
    private String[] texts = new String[1_000];
    private int size;

    TextPart(TextOptions options) {
        this.missing = options.missing();
        this.trim = options.trim();
    }

    @Override
    public void add(byte[] bytes, int from, int to) {
        if (from == to) {
            addMissing();
        } else {
            add(recent.text(bytes, from, to));
        }
    }

    @Override
    public void addMissing() {
        append(StringColumnType.missingValueIndicator());
    }

    @Override
    void add(String text) {
        String cell = trim ? Blanks.cut(text) : text;
        if (cell.isEmpty() || missing.contains(cell)) {
            addMissing();
            return;
        }
        if (cell.length() <= LONGEST_WORD && MissingWords.USUAL.contains(cell)) {
            facts().addWord(cell);
        }
        if (Blanks.areAround(cell)) {
            facts().addBlanks();
        }
        append(cell);
    }

    private void append(String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
        }
        texts[size++] = text;
    }

    int size() {
        return size;
    }

    void copyTo(String[] all, int from) {
        System.arraycopy(texts, 0, all, from, size);
    }
}
