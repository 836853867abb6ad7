package org.jotter.magics;

import java.util.Optional;
import org.jotter.Jotter;
import org.jotter.Mlflow;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.exam.ExamViews;
import org.jotter.magics.features.FeatureViews;
import org.jotter.magics.house.HouseViews;
import org.jotter.magics.house.ValueViews;
import org.jotter.magics.mlflow.MlflowViews;
import org.jotter.magics.mlflow.artifacts.ArtifactViews;
import org.jotter.magics.mlflow.gc.GcViews;
import org.jotter.magics.mlflow.metrics.MetricViews;
import org.jotter.magics.mlflow.models.LoggedModelViews;
import org.jotter.magics.models.ModelViews;
import org.jotter.magics.notebook.ArrayText;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.FootedRenderers;
import org.jotter.magics.notebook.HelpText;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.magics.quiz.QuizViews;
import org.jotter.magics.serve.ServeViews;
import org.knowm.xchart.internal.chartpart.Chart;

/** How every value of Jotter is shown in a notebook. */
final class Renderers {

    private Renderers() {}

    static void register(Notebook notebook, Jotter jotter) {
        Mlflow mlflow = jotter.mlflow();
        RendererRegistry tracked = new FootedRenderers(notebook, () -> foot(mlflow));
        notebook.registerRenderer(Message.class, message -> Display.text(message.text()));
        notebook.registerRenderer(HelpText.class, help -> Display.text(help.text()));
        notebook.registerRenderer(Card.class, Display::of);
        notebook.registerRenderer(HtmlTable.class, Display::of);
        notebook.registerRenderer(Chart.class, Display::of);
        MlflowViews.register(tracked, notebook);
        MetricViews.register(tracked);
        LoggedModelViews.register(tracked);
        ArtifactViews.register(tracked);
        GcViews.register(tracked);
        FeatureViews.register(notebook);
        ModelViews.register(tracked);
        ServeViews.register(notebook);
        QuizViews.register(notebook);
        ExamViews.register(notebook);
        HouseViews.register(notebook);
        ValueViews.register(notebook, jotter);
        // what every array is, and no value that has a view of its own
        notebook.registerRenderer(Cloneable.class, value -> Display.text(ArrayText.of(value)));
    }

    /** Where runs and models are kept, if not in the workspace. */
    private static Optional<String> foot(Mlflow mlflow) {
        return mlflow.server().map(server -> "At " + server.uri());
    }
}
