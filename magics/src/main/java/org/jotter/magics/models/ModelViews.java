package org.jotter.magics.models;

import java.util.stream.Collectors;
import org.jotter.LoggedModel;
import org.jotter.charts.Card;
import org.jotter.charts.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.Times;
import org.jotter.models.ColumnSpec;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.ModelVersion;

/** How models are shown. */
public final class ModelViews {

    /** A URI is there to be copied whole. */
    private static final int LONGEST_URI = 200;

    private ModelViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(ModelVersion.class, ModelViews::version);
        notebook.registerRenderer(ModelSummary.class, ModelViews::summary);
        notebook.registerRenderer(ModelList.class, ModelViews::list);
        notebook.registerRenderer(TrainedModel.class, ModelViews::trained);
        notebook.registerRenderer(LoggedModel.class, ModelViews::logged);
    }

    private static Display version(ModelVersion version) {
        Card card =
                Card.titled("%s version %d".formatted(version.name(), version.version()))
                        .value("source", version.source())
                        .value("created (UTC)", Times.at(version.creationTimeMillis()));
        if (!version.aliases().isEmpty()) {
            card = card.value("aliases", aliases(version));
        }
        return Display.of(card.code("models:/%s/%d".formatted(version.name(), version.version())));
    }

    private static String aliases(ModelVersion version) {
        return version.aliases().stream().map("@"::concat).collect(Collectors.joining(", "));
    }

    private static Display summary(ModelSummary summary) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(LONGEST_URI)
                        .caption("Versions of " + summary.model().name())
                        .columns("version", "aliases", "created (UTC)", "source");
        for (ModelVersion version : summary.versions()) {
            table.row(
                    version.version(),
                    aliases(version),
                    Times.at(version.creationTimeMillis()),
                    version.source());
        }
        return Display.of(table.build());
    }

    private static Display list(ModelList models) {
        HtmlTable.Builder table =
                HtmlTable.builder().columns("model", "versions", "newest", "aliases");
        for (ModelSummary summary : models) {
            table.row(
                    summary.model().name(),
                    summary.versions().size(),
                    summary.versions().stream().mapToInt(ModelVersion::version).max().orElse(0),
                    summary.versions().stream()
                            .flatMap(
                                    v ->
                                            v.aliases().stream()
                                                    .map(a -> "@" + a + " = " + v.version()))
                            .collect(Collectors.joining(", ")));
        }
        return Display.of(table.build());
    }

    private static Display trained(TrainedModel<?> model) {
        Card card = Card.titled(model.toString());
        if (model.isLogged()) {
            card = card.code(model.modelUri());
        }
        HtmlTable.Builder inputs =
                HtmlTable.builder().caption("Signature: inputs").columns("column", "type");
        for (ColumnSpec column : model.signature().inputs()) {
            inputs.row(column.name(), column.type().mlflowName());
        }
        return Display.of(card.table(inputs.build()));
    }

    private static Display logged(LoggedModel model) {
        return Display.of(Card.titled("Logged model " + model.name()).code(model.modelUri()));
    }
}
