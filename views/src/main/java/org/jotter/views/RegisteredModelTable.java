package org.jotter.views;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.ModelVersion;

/** Registered models as a table. */
public final class RegisteredModelTable {

    private RegisteredModelTable() {}

    /** A row for each: how many versions, the newest, and what its aliases name. */
    public static HtmlTable of(List<ModelSummary> models) {
        HtmlTable.Builder table =
                HtmlTable.builder().columns("model", "versions", "newest", "aliases");
        for (ModelSummary summary : models) {
            table.row(
                    summary.model().name(),
                    summary.versions().size(),
                    summary.versions().stream().mapToInt(ModelVersion::version).max().orElse(0),
                    aliases(summary.versions()));
        }
        return table.build();
    }

    private static String aliases(List<ModelVersion> versions) {
        return versions.stream()
                .flatMap(v -> v.aliases().stream().map(a -> "@" + a + " = " + v.version()))
                .collect(Collectors.joining(", "));
    }
}
