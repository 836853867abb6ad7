package org.jotter.tables.text;

/** Takes no notice. */
final class SkippedPart extends ColumnPart {

    @Override
    public void add(byte[] bytes, int from, int to) {}

    @Override
    public void addMissing() {}

    @Override
    void add(String text) {}
}
