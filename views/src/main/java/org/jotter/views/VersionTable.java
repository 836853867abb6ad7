package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Stage;

/** Model versions as a table; the stage only where one has one. */
public final class VersionTable {

    /** A URI is there to be copied whole. */
    private static final int LONGEST_URI = 200;

    private VersionTable() {}

    /** The versions of a registered model. */
    public static HtmlTable of(ModelSummary summary) {
        return of(summary.model().name(), summary.versions());
    }

    /** Versions of one model, or of several, which are named then. */
    public static HtmlTable of(List<ModelVersion> versions) {
        List<String> models = versions.stream().map(ModelVersion::name).distinct().toList();
        return of(String.join(", ", models), versions);
    }

    /** The versions of the model of that name. */
    public static HtmlTable of(String model, List<ModelVersion> versions) {
        boolean staged = versions.stream().anyMatch(v -> v.currentStage() != Stage.NONE);
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(LONGEST_URI)
                        .caption("Versions of " + model)
                        .columns("version", "aliases");
        table.columns(staged ? new String[] {"stage"} : new String[0]);
        table.columns("created (UTC)", "source");
        versions.forEach(version -> table.row(row(version, staged)));
        return table.build();
    }

    private static List<Object> row(ModelVersion version, boolean staged) {
        List<Object> row = new ArrayList<>();
        row.add(version.version());
        row.add(aliases(version));
        if (staged) {
            row.add(version.currentStage().toString());
        }
        row.add(Times.at(version.creationTimeMillis()));
        row.add(version.source());
        return row;
    }

    static String aliases(ModelVersion version) {
        return version.aliases().stream().map("@"::concat).collect(Collectors.joining(", "));
    }
}
