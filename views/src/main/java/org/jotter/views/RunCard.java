package org.jotter.views;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.models.Evaluation;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunTags;
import org.knowm.xchart.internal.chartpart.Chart;

/** A run as a card. */
public final class RunCard {

    /** Names of classes among them. */
    private static final int LONGEST_PARAM = 200;

    /** Every one, as far as the bound of a table allows. */
    private static final int MOST_PARAMS = 2_000;

    private RunCard() {}

    /** Name, experiment, status and metrics: what a tracked cell shows. */
    public static Card summary(Run run, String experiment) {
        Card card =
                titled(run, false)
                        .value("run id", run.runId().value())
                        .value("experiment", experiment);
        Card told = withVerdict(card, run);
        return run.data().metrics().isEmpty() ? told : told.table(metrics(run));
    }

    /** All that was logged, artifacts aside. */
    public static Card of(Run run) {
        return withNumbers(facts(run, titled(run, false)), run);
    }

    private static Card titled(Run run, boolean abandoned) {
        String title = "Run %s: %s".formatted(run.name(), run.status());
        Card card = Card.titled(title, StatusMark.tone(run, abandoned));
        return StatusMark.failure(run).map(why -> card.note("It failed: " + why)).orElse(card);
    }

    private static Card facts(Run run, Card card) {
        return card.value("run id", run.runId().value())
                .value("user", run.info().userId())
                .value("source", run.tag("mlflow.source.name").orElse(""))
                .value("started (UTC)", Times.at(run.info().startTimeMillis()))
                .value("took", RunTable.took(run));
    }

    private static Card withVerdict(Card card, Run run) {
        Map<String, Double> values = new TreeMap<>();
        run.data().metrics().forEach((key, metric) -> values.put(key, metric.value()));
        return BaselineVerdict.of(values).map(card::note).orElse(card);
    }

    private static Card withNumbers(Card card, Run run) {
        Card told = withVerdict(card, run);
        Card more = run.data().metrics().isEmpty() ? told : told.table(metrics(run));
        return run.data().params().isEmpty() ? more : more.table(params(run));
    }

    /** All there is to see of it; charts first, since they tell most. */
    public static Card of(RunDetails details) {
        Card card = head(details);
        for (Chart<?, ?> chart : details.charts()) {
            card = card.chart(chart);
        }
        card = withNumbers(card, details.run());
        if (!details.run().inputs().datasetInputs().isEmpty()) {
            card = card.table(datasets(details.run()));
        }
        if (!details.models().isEmpty()) {
            card = card.table(models(details));
        }
        if (!details.artifactsAreHere()) {
            card = card.note("Its artifacts are elsewhere: " + details.run().info().artifactUri());
        }
        if (!details.artifacts().isEmpty()) {
            card = card.table(files(details.artifacts()));
        }
        return card;
    }

    private static Card head(RunDetails details) {
        RunDetails.Family family = details.family();
        Card card = titled(details.run(), family.isAbandoned());
        if (family.isAbandoned()) {
            card =
                    card.note(
                            "The process that logged to it is gone. End it with %%mlflow end %s"
                                    .formatted(RunTable.shortId(details.run().runId())));
        }
        card = facts(details.run(), card.value("experiment", family.experiment()));
        if (RunTree.parent(details.run()).isPresent()) {
            card =
                    card.value(
                            "child of",
                            family.parent().map(RunCard::named).orElse("a run that is gone"));
        }
        return family.children().isEmpty()
                ? card
                : card.value("children", family.children().size()).table(children(family));
    }

    private static String named(Run run) {
        return "%s (%s)".formatted(run.name(), RunTable.shortId(run.runId()));
    }

    private static HtmlTable children(RunDetails.Family family) {
        HtmlTable.Builder table =
                HtmlTable.builder().caption("Children").columns("run", "id", "status", "took");
        for (Run child : family.children()) {
            table.row(
                    child.name(),
                    RunTable.shortId(child.runId()),
                    StatusMark.of(child, false),
                    RunTable.took(child));
        }
        return table.build();
    }

    private static HtmlTable datasets(Run run) {
        HtmlTable.Builder table =
                HtmlTable.builder().caption("Datasets").columns("dataset", "for", "digest", "from");
        for (DatasetInput input : run.inputs().datasetInputs()) {
            Dataset dataset = input.dataset();
            String context = input.tags().getOrDefault(RunTags.DATASET_CONTEXT, "");
            table.row(dataset.name(), context, dataset.digest(), dataset.sourceType());
        }
        return table.build();
    }

    private static HtmlTable models(RunDetails details) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("Logged models")
                        .columns("model", "model id", "type", "status", "");
        for (LoggedModel model : details.models()) {
            LoggedModelInfo info = model.info();
            boolean used = details.run().inputs().modelIds().contains(info.modelId().value());
            table.row(
                    info.name(),
                    info.modelId().value(),
                    info.modelType(),
                    info.status(),
                    used ? "used" : "made here");
        }
        return table.build();
    }

    private static HtmlTable files(List<ArtifactFile> artifacts) {
        HtmlTable.Builder files =
                HtmlTable.builder()
                        .caption("Artifacts")
                        .column("path")
                        .column(Column.of("bytes").withAlignment(Column.Alignment.RIGHT));
        for (ArtifactFile file : artifacts) {
            files.row(file.path(), file.isDir() ? "folder" : file.sizeBytes());
        }
        return files.build();
    }

    /** Metrics with those of the simplest model beside them, where there are any. */
    private static HtmlTable metrics(Run run) {
        Map<String, Metric> metrics = new TreeMap<>(run.data().metrics());
        boolean compared =
                metrics.keySet().stream().anyMatch(key -> key.startsWith(Evaluation.BASELINE));
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("Metrics")
                        .maxRows(MOST_PARAMS)
                        .columns("metric", "value");
        if (compared) {
            table.column(ofAmounts(metrics) ? "mean baseline" : "majority baseline");
        }
        metrics.forEach(
                (key, metric) -> {
                    if (!key.startsWith(Evaluation.BASELINE)) {
                        addRow(
                                table,
                                key,
                                metric,
                                compared,
                                metrics.get(Evaluation.BASELINE + key));
                    }
                });
        return table.build();
    }

    private static boolean ofAmounts(Map<String, Metric> metrics) {
        return metrics.containsKey(Evaluation.BASELINE + "root_mean_squared_error");
    }

    private static void addRow(
            HtmlTable.Builder table, String key, Metric metric, boolean compared, Metric baseline) {
        if (compared) {
            table.row(key, metric.value(), baseline == null ? null : baseline.value());
        } else {
            table.row(key, metric.value());
        }
    }

    private static HtmlTable params(Run run) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .maxCellLength(LONGEST_PARAM)
                        .maxRows(MOST_PARAMS)
                        .caption("Params")
                        .columns("param", "value");
        run.data().params().forEach(table::row);
        return table.build();
    }
}
