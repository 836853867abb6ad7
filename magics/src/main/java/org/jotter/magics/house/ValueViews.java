package org.jotter.magics.house;

import java.util.List;
import java.util.Optional;
import org.jotter.Jotter;
import org.jotter.Mlflow;
import org.jotter.charts.cards.Card;
import org.jotter.features.FeatureStore;
import org.jotter.features.FeatureTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Run;
import org.jotter.views.ExperimentList;
import org.jotter.views.ExperimentTable;
import org.jotter.views.RunList;
import org.jotter.views.RunTable;
import org.jotter.views.VersionTable;

/**
 * How values of the Java API are shown that are no records of ours: what a notebook's variables
 * are, what an Optional holds, and lists, as the magics draw them. Registered after all others, for
 * a list of ours has a view of its own.
 */
public final class ValueViews {

    private final Notebook notebook;
    private final Jotter jotter;

    private ValueViews(Notebook notebook, Jotter jotter) {
        this.notebook = notebook;
        this.jotter = jotter;
    }

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook, Jotter jotter) {
        ValueViews values = new ValueViews(notebook, jotter);
        notebook.registerRenderer(Jotter.class, shown -> Display.of(values.workspace()));
        notebook.registerRenderer(Mlflow.class, shown -> Display.of(values.tracking()));
        notebook.registerRenderer(FeatureStore.class, shown -> Display.of(values.features(shown)));
        notebook.registerRenderer(Optional.class, values::optional);
        notebook.registerRenderer(List.class, values::list);
    }

    private Card workspace() {
        return Card.titled("Jotter")
                .value("workspace", jotter.folder().root())
                .note("mlflow tracks, fs keeps features, %jotter help lists the magics");
    }

    private Card tracking() {
        Mlflow mlflow = jotter.mlflow();
        return Card.titled("mlflow: experiments, runs and models")
                .value("tracking", mlflow.getTrackingUri())
                .value("experiment", mlflow.experimentName())
                .value("active run", mlflow.activeRun().map(run -> run.name()).orElse(""))
                .value("experiments", mlflow.searchExperiments().size())
                .note("%mlflow runs lists the runs, mlflow.startRun() starts one");
    }

    private Card features(FeatureStore fs) {
        List<String> names = fs.tables().stream().map(FeatureTable::name).toList();
        return Card.titled("fs: the feature store")
                .value("feature tables", names.size())
                .value("names", String.join(", ", names))
                .note(
                        "%features list lists them, fs.createTrainingSet(table) joins them to"
                                + " labels");
    }

    private Display optional(Optional<?> value) {
        return value.map(notebook::show).orElseGet(() -> Display.text("nothing (Optional.empty)"));
    }

    private Display list(List<?> list) {
        if (allAre(list, Run.class)) {
            return Display.of(RunTable.of(runs(list)));
        }
        if (allAre(list, Experiment.class)) {
            ExperimentId active = jotter.mlflow().experimentId();
            List<Experiment> experiments = list.stream().map(Experiment.class::cast).toList();
            return Display.of(ExperimentTable.of(new ExperimentList(experiments, active)));
        }
        if (allAre(list, ModelVersion.class)) {
            return Display.of(
                    VersionTable.of(list.stream().map(ModelVersion.class::cast).toList()));
        }
        return Display.text(String.valueOf(list));
    }

    private RunList runs(List<?> list) {
        return jotter.mlflow().listed(list.stream().map(Run.class::cast).toList());
    }

    private static boolean allAre(List<?> list, Class<?> type) {
        return !list.isEmpty() && list.stream().allMatch(type::isInstance);
    }
}
