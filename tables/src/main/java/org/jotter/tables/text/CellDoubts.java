package org.jotter.tables.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jotter.tables.reading.TimeForm;

/** The sentences about cells that could have been meant otherwise. */
final class CellDoubts {

    private CellDoubts() {}

    static List<String> of(ColumnPlan plan, CellFacts facts) {
        List<String> doubts = new ArrayList<>();
        if (plan.isText() && !plan.options().quoted()) {
            facts.words().forEach((word, count) -> doubts.add(word(plan.name(), word, count)));
        }
        if (plan.isText() && facts.blanks() > 0) {
            doubts.add(
                    "Column '%s' has blanks around %s of its texts, which were kept. trim() cuts them"
                            .formatted(plan.name(), count(facts.blanks())));
        }
        if (plan.form() instanceof TimeForm && facts.finerThanMillis() > 0) {
            doubts.add(
                    "Column '%s' holds times finer than a millisecond, which are cut. text(\"%s\") keeps them as text"
                            .formatted(plan.name(), plan.name()));
        }
        return doubts;
    }

    private static String word(String column, String word, long count) {
        return "Column '%s' holds the text '%s' %s. missing(\"%s\") reads it as missing"
                .formatted(column, word, count == 1 ? "once" : count(count) + " times", word);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
