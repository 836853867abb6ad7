package org.jotter.magics.mlflow.models;

import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.tracking.LoggedModel;
import org.jotter.views.LoggedModelCard;
import org.jotter.views.LoggedModelList;
import org.jotter.views.LoggedModelTable;

/** How logged models are shown. */
public final class LoggedModelViews {

    private LoggedModelViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry) {
        registry.registerRenderer(
                LoggedModel.class, model -> Display.of(LoggedModelCard.of(model)));
        registry.registerRenderer(LoggedModelList.class, LoggedModelViews::list);
    }

    private static Display list(LoggedModelList models) {
        return models.isEmpty()
                ? Display.text(nothing(models))
                : Display.of(LoggedModelTable.of(models));
    }

    private static String nothing(LoggedModelList models) {
        return (models.isFiltered()
                        ? "No logged models of %s match the filter"
                        : "The experiment '%s' has no logged models yet. mlflow.train(...) makes"
                                + " one")
                .formatted(models.experiment());
    }
}
