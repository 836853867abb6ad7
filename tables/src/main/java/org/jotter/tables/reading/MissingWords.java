package org.jotter.tables.reading;

import java.util.List;

/** Words that stand for a missing value among numbers, dates and booleans; never among texts. */
public final class MissingWords {

    /** The words, told apart by letter case; an empty field is missing everywhere. */
    public static final List<String> USUAL =
            List.of("NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None", "#N/A", "<NA>");

    private MissingWords() {}
}
