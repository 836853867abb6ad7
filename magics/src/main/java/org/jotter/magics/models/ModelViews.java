package org.jotter.magics.models;

import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.Times;
import org.jotter.models.TrainedModel;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Stage;

/** How models are shown. */
public final class ModelViews {

    private static final String DEPRECATED =
            "MLflow deprecated stages; an alias says the same: %models alias NAME ALIAS VERSION";

    private ModelViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(ModelVersion.class, ModelViews::version);
        notebook.registerRenderer(ModelSummary.class, ModelViews::summary);
        notebook.registerRenderer(VersionList.class, ModelViews::versions);
        notebook.registerRenderer(
                ModelHistory.class, history -> Display.of(HistoryTable.of(history)));
        notebook.registerRenderer(ModelList.class, ModelViews::list);
        notebook.registerRenderer(TrainedModel.class, ModelViews::trained);
    }

    private static Display version(ModelVersion version) {
        Card card =
                Card.titled("%s version %d".formatted(version.name(), version.version()))
                        .value("source", version.source())
                        .value("created (UTC)", Times.at(version.creationTimeMillis()));
        if (!version.aliases().isEmpty()) {
            card = card.value("aliases", VersionTable.aliases(version));
        }
        if (version.currentStage() != Stage.NONE) {
            card = card.value("stage", version.currentStage().toString());
        }
        card = about(card, version.description(), version.tags()).code(version.uri());
        return Display.of(version.currentStage() == Stage.NONE ? card : card.note(DEPRECATED));
    }

    private static Card about(Card card, String description, Map<String, String> tags) {
        Card described = description.isEmpty() ? card : card.value("description", description);
        return tags.isEmpty() ? described : described.value("tags", text(tags));
    }

    private static String text(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + " = " + tag.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Display summary(ModelSummary summary) {
        RegisteredModel model = summary.model();
        HtmlTable versions = VersionTable.of("Versions of " + model.name(), summary.versions());
        if (model.description().isEmpty() && model.tags().isEmpty()) {
            return Display.of(versions);
        }
        Card card = about(Card.titled(model.name()), model.description(), model.tags());
        return Display.of(card.table(versions));
    }

    private static Display versions(VersionList versions) {
        return versions.isEmpty()
                ? Display.text(noVersion(versions.model()))
                : Display.of(VersionTable.of("Versions of " + versions.model(), versions));
    }

    private static String noVersion(String model) {
        return "%s has no version yet. Make one with %%register MODEL --name %s"
                .formatted(model, model);
    }

    private static Display list(ModelList models) {
        if (models.isEmpty()) {
            return Display.text(
                    "No registered models yet. Make one with %register MODEL --name NAME");
        }
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
}
