package org.jotter.magics.models;

import org.jotter.charts.cards.Card;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Stage;
import org.jotter.views.ModelHistory;
import org.jotter.views.ModelHistoryTable;
import org.jotter.views.ModelSummary;
import org.jotter.views.RegisteredModelCard;
import org.jotter.views.RegisteredModelTable;
import org.jotter.views.TrainedModelCard;
import org.jotter.views.VersionCard;
import org.jotter.views.VersionTable;

/** How models are shown. */
public final class ModelViews {

    private static final String DEPRECATED =
            "MLflow deprecated stages; an alias says the same: %models alias NAME ALIAS VERSION";

    private ModelViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry) {
        registry.registerRenderer(ModelVersion.class, ModelViews::version);
        registry.registerRenderer(ModelSummary.class, ModelViews::summary);
        registry.registerRenderer(VersionList.class, ModelViews::versions);
        registry.registerRenderer(
                ModelHistory.class, history -> Display.of(ModelHistoryTable.of(history)));
        registry.registerRenderer(ModelList.class, ModelViews::list);
        registry.registerRenderer(
                TrainedModel.class, model -> Display.of(TrainedModelCard.of(model)));
    }

    private static Display version(ModelVersion version) {
        Card card = VersionCard.of(version);
        return Display.of(version.currentStage() == Stage.NONE ? card : card.note(DEPRECATED));
    }

    private static Display summary(ModelSummary summary) {
        RegisteredModel model = summary.model();
        return model.description().isEmpty() && model.tags().isEmpty()
                ? Display.of(VersionTable.of(summary))
                : Display.of(RegisteredModelCard.of(summary));
    }

    private static Display versions(VersionList versions) {
        return versions.isEmpty()
                ? Display.text(noVersion(versions.model()))
                : Display.of(VersionTable.of(versions.model(), versions));
    }

    private static String noVersion(String model) {
        return "%s has no version yet. Make one with %%register MODEL --name %s"
                .formatted(model, model);
    }

    private static Display list(ModelList models) {
        return models.isEmpty()
                ? Display.text(
                        "No registered models yet. Make one with %register MODEL --name NAME")
                : Display.of(RegisteredModelTable.of(models));
    }
}
