package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.List;

/** Fields as they are written, of a column that nobody knows yet what it is. */
final class OpenPart extends ColumnPart {

    private final RecentTexts recent = new RecentTexts();
    private final List<String> texts = new ArrayList<>();

    @Override
    public void add(byte[] bytes, int from, int to) {
        texts.add(from == to ? "" : recent.text(bytes, from, to));
    }

    @Override
    public void addMissing() {
        texts.add("");
    }

    @Override
    void add(String text) {
        texts.add(text);
    }

    List<String> texts() {
        return texts;
    }
}
