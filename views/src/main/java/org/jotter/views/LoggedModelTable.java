package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;

/** Logged models as a table: who made them, and metrics, those of the filter and order first. */
public final class LoggedModelTable {

    private LoggedModelTable() {}

    /** A row for each, with at most ten metrics. */
    public static HtmlTable of(LoggedModelList models) {
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

    static String registrations(LoggedModel model) {
        return model.registrations().stream()
                .map(version -> version.name() + "/" + version.version())
                .collect(Collectors.joining(", "));
    }

    static Set<String> keys(List<LoggedModel> models) {
        Set<String> keys = new TreeSet<>();
        models.forEach(model -> model.metrics().forEach(each -> keys.add(each.metric().key())));
        return keys;
    }

    static Double value(LoggedModel model, String key) {
        return model.metric(key).isPresent() ? model.metric(key).getAsDouble() : null;
    }
}
