package org.jotter.magics.mlflow.metrics;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.magics.mlflow.choice.RunChoice;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.MetricNames;
import org.jotter.magics.values.RunNames;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.jotter.views.MetricHistories;
import org.jotter.views.RunHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "metrics",
        description =
                "Show what metrics were step by step, a chart for each; several runs share it. With"
                        + " --key, one metric and its points.",
        footer = {
            "",
            "%%mlflow metrics",
            "%%mlflow metrics logistic logistic-long --key loss",
            "List<Metric> points = %%mlflow metrics logistic --key loss"
        })
public final class MetricsCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN",
            completionCandidates = RunNames.class,
            arity = "0..*",
            description = "Names or ids of the runs; without, the newest of the experiment.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            completionCandidates = MetricNames.class,
            description = "This metric only.")
    private String key;

    MetricsCommand(MagicContext context) {
        super(context);
    }

    @Override
    public MetricHistories call() {
        List<Run> runs =
                names.isEmpty()
                        ? List.of(RunChoice.of(context, null))
                        : names.stream().map(name -> RunChoice.of(context, name)).toList();
        Map<String, List<RunHistory>> byKey = new LinkedHashMap<>();
        keys(runs).forEach(metric -> byKey.put(metric, histories(runs, metric)));
        return new MetricHistories(runs, byKey, key != null);
    }

    private Collection<String> keys(List<Run> runs) {
        Set<String> logged = new TreeSet<>();
        runs.forEach(run -> logged.addAll(run.data().metrics().keySet()));
        if (key == null) {
            return logged;
        }
        if (!logged.contains(key)) {
            throw noMetric(runs, logged);
        }
        return List.of(key);
    }

    private List<RunHistory> histories(List<Run> runs, String metric) {
        return runs.stream()
                .filter(run -> run.data().metrics().containsKey(metric))
                .map(
                        run ->
                                new RunHistory(
                                        run,
                                        context.jotter()
                                                .store()
                                                .runs()
                                                .metricHistory(run.runId(), metric)))
                .toList();
    }

    private JotterException noMetric(List<Run> runs, Collection<String> logged) {
        String names = String.join("', '", runs.stream().map(Run::name).toList());
        return new JotterException(
                MISSING,
                "No metric '%s' in '%s'.%s See what there is with %%mlflow metrics %s"
                        .formatted(
                                key,
                                names,
                                Names.didYouMean(key, logged),
                                runs.get(0).runId().value()));
    }
}
