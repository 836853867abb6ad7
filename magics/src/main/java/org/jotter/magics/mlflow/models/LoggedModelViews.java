package org.jotter.magics.mlflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.mlflow.metrics.MetricColumns;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.Times;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;

/** How logged models are shown. */
public final class LoggedModelViews {

    private LoggedModelViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(LoggedModel.class, model -> Display.of(card(model)));
        notebook.registerRenderer(LoggedModelList.class, LoggedModelViews::list);
    }

    private static Card card(LoggedModel model) {
        Card card = Card.titled("Logged model " + model.name());
        if (model.info().status() != LoggedModelStatus.READY) {
            card = card.value("status", model.info().status());
        }
        card = card.value("created (UTC)", Times.at(model.info().creationTimeMillis()));
        if (!model.info().sourceRunId().isEmpty()) {
            card = card.value("made by run", model.info().sourceRunId());
        }
        if (!model.registrations().isEmpty()) {
            card = card.value("registered as", registrations(model));
        }
        card = card.code(model.modelUri());
        return model.metrics().isEmpty() ? card : card.table(metrics(model));
    }

    private static HtmlTable metrics(LoggedModel model) {
        HtmlTable.Builder table = HtmlTable.builder().caption("Metrics").columns("metric", "value");
        keys(List.of(model)).forEach(key -> table.row(key, value(model, key)));
        return table.build();
    }

    private static Display list(LoggedModelList models) {
        return models.isEmpty() ? Display.text(nothing(models)) : Display.of(table(models));
    }

    private static String nothing(LoggedModelList models) {
        return (models.isFiltered()
                        ? "No logged models of %s match the filter"
                        : "The experiment '%s' has no logged models yet. mlflow.train(...) makes"
                                + " one")
                .formatted(models.experiment());
    }

    private static HtmlTable table(LoggedModelList models) {
        List<String> metrics = MetricColumns.of(keys(models), models.question());
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("Logged models of " + models.experiment())
                        .columns("model", "model id", "made by", "created (UTC)", "registered as")
                        .columns(metrics.toArray(String[]::new));
        models.forEach(model -> table.row(row(models, model, metrics)));
        return table.build();
    }

    private static List<Object> row(
            LoggedModelList models, LoggedModel model, List<String> metrics) {
        List<Object> row = new ArrayList<>();
        row.add(name(model));
        row.add(model.modelId().value());
        row.add(models.madeBy(model));
        row.add(Times.at(model.info().creationTimeMillis()));
        row.add(registrations(model));
        metrics.forEach(key -> row.add(value(model, key)));
        return row;
    }

    private static String name(LoggedModel model) {
        boolean whole = model.info().status() == LoggedModelStatus.READY;
        return whole ? model.name() : "%s (%s)".formatted(model.name(), model.info().status());
    }

    private static String registrations(LoggedModel model) {
        return model.registrations().stream()
                .map(version -> version.name() + "/" + version.version())
                .collect(Collectors.joining(", "));
    }

    private static Set<String> keys(List<LoggedModel> models) {
        Set<String> keys = new TreeSet<>();
        models.forEach(model -> model.metrics().forEach(each -> keys.add(each.metric().key())));
        return keys;
    }

    private static Double value(LoggedModel model, String key) {
        return model.metric(key).isPresent() ? model.metric(key).getAsDouble() : null;
    }
}
