package org.jotter.tables.reading;

import java.util.ArrayList;
import java.util.List;

/** A reading as lines of text. */
record ReadingText(Reading reading) {

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(reading.source());
        int width = reading.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
        for (ColumnReading column : reading.columns()) {
            String name = column.name() + " ".repeat(width - column.name().length());
            lines.add("  %s  %s%s".formatted(name, column.form().inWords(), more(column)));
        }
        reading.doubts().forEach(doubt -> lines.add("? " + doubt));
        return String.join("\n", lines);
    }

    private static String more(ColumnReading column) {
        List<String> own =
                column.missing().stream()
                        .filter(word -> !MissingWords.USUAL.contains(word))
                        .toList();
        boolean text = column.form() instanceof TextForm;
        return (text && column.trimmed() ? ", outer blanks cut" : "")
                + (own.isEmpty() ? "" : ", missing as " + String.join("/", own));
    }
}
