package org.jotter.magics.mlflow;

import org.jotter.ActiveRun;
import org.jotter.charts.cards.Card;
import org.jotter.magics.mlflow.server.ServerState;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.views.ComparisonTable;
import org.jotter.views.ExperimentCard;
import org.jotter.views.ExperimentList;
import org.jotter.views.ExperimentTable;
import org.jotter.views.RunCard;
import org.jotter.views.RunDetails;
import org.jotter.views.RunList;

/** How experiments and runs are shown. */
public final class MlflowViews {

    private MlflowViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry, Notebook notebook) {
        registry.registerRenderer(Experiment.class, e -> Display.of(ExperimentCard.of(e)));
        registry.registerRenderer(
                ExperimentList.class, list -> Display.of(ExperimentTable.of(list)));
        registry.registerRenderer(RunList.class, RunListDisplay::of);
        registry.registerRenderer(Run.class, run -> Display.of(RunCard.of(run)));
        registry.registerRenderer(RunDetails.class, details -> Display.of(RunCard.of(details)));
        registry.registerRenderer(RunComparison.class, c -> Display.of(ComparisonTable.of(c)));
        registry.registerRenderer(ActiveRun.class, run -> Display.of(RunCard.of(run.run())));
        notebook.registerRenderer(ServerState.class, state -> Display.of(state.card()));
        notebook.registerRenderer(Connection.class, MlflowViews::connection);
        registry.registerRenderer(TrackedCell.class, cell -> trackedCell(cell, notebook));
    }

    private static Display connection(Connection connection) {
        if (connection.server().isEmpty()) {
            return Display.of(
                    Card.titled("Tracking in this workspace")
                            .value("folder", connection.workspace())
                            .value("experiment", connection.experiment()));
        }
        Connection.Server server = connection.server().get();
        return Display.of(
                Card.titled("Tracking at " + server.uri())
                        .value("MLflow", server.version())
                        .value("experiment", connection.experiment())
                        .note(
                                "Features, endpoints and quizzes stay in this workspace. Go back"
                                        + " with %mlflow connect local"));
    }

    private static Display trackedCell(TrackedCell cell, Notebook notebook) {
        Card card = RunCard.summary(cell.run(), cell.experiment());
        if (cell.value() == null) {
            return Display.of(card);
        }
        Display value = notebook.show(cell.value());
        return value.isPlainText()
                ? Display.of(card.code(value.text()))
                : Display.of(card).above(value);
    }
}
