package org.jotter.magics;

import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.features.FeatureViews;
import org.jotter.magics.house.HouseViews;
import org.jotter.magics.mlflow.MlflowViews;
import org.jotter.magics.mlflow.artifacts.ArtifactViews;
import org.jotter.magics.mlflow.gc.GcViews;
import org.jotter.magics.mlflow.metrics.MetricViews;
import org.jotter.magics.mlflow.models.LoggedModelViews;
import org.jotter.magics.models.ModelViews;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.HelpText;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.quiz.QuizViews;
import org.jotter.magics.serve.ServeViews;
import org.knowm.xchart.internal.chartpart.Chart;

/** How every value of Jotter is shown in a notebook. */
final class Renderers {

    private Renderers() {}

    static void register(Notebook notebook) {
        notebook.registerRenderer(Message.class, message -> Display.text(message.text()));
        notebook.registerRenderer(HelpText.class, help -> Display.text(help.text()));
        notebook.registerRenderer(Card.class, Display::of);
        notebook.registerRenderer(HtmlTable.class, Display::of);
        notebook.registerRenderer(Chart.class, Display::of);
        MlflowViews.register(notebook);
        MetricViews.register(notebook);
        LoggedModelViews.register(notebook);
        ArtifactViews.register(notebook);
        GcViews.register(notebook);
        FeatureViews.register(notebook);
        ModelViews.register(notebook);
        ServeViews.register(notebook);
        QuizViews.register(notebook);
        HouseViews.register(notebook);
    }
}
