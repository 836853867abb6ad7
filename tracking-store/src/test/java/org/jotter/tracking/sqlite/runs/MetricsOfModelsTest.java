package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelMetric;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Points that a run logs about a model, beside the run's own. */
class MetricsOfModelsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private RunId run;
    private LoggedModelId model;

    @BeforeEach
    void runAndModel() {
        run = fresh.run();
        NewLoggedModel logistic = NewLoggedModel.in(ExperimentId.DEFAULT).named("logistic");
        model = fresh.store().loggedModels().create(logistic).modelId();
    }

    @Test
    void aPointIsTheRunsAndTheModels() {
        Metric point = point(0.5, 1, MetricSource.model(model).on("valid", "a1"));
        fresh.runs().logMetric(run, point);

        assertThat(metrics()).containsExactly(new LoggedModelMetric(run, point));
        assertThatRun(fresh.runs().get(run)).hasMetric("auc", 0.5);
        assertThat(fresh.runs().metricHistory(run, "auc"))
                .containsExactly(new Metric("auc", 0.5, 1, 0));
    }

    @Test
    void everyPointIsKeptOnEachDatasetAndFromEachRun() {
        RunId other = fresh.run();
        MetricSource plain = MetricSource.model(model);
        Metric first = point(0.5, 1, plain);
        Metric onValid = point(0.6, 1, plain.on("valid", "a1"));
        Metric later = point(Double.NaN, 2, plain);
        fresh.runs().log(run, Batch.ofMetrics(List.of(later, first, onValid)));
        fresh.runs().logMetric(other, later);

        assertThat(metrics())
                .extracting(LoggedModelMetric::metric)
                .containsExactly(first, onValid, later, later);
        assertThat(metrics())
                .extracting(LoggedModelMetric::runId)
                .containsOnlyOnce(other)
                .contains(run);
    }

    @Test
    void theSamePointTwiceIsOnePoint() {
        Metric point = point(0.5, 1, MetricSource.model(model));
        fresh.runs().logMetric(run, point);
        fresh.runs().log(run, Batch.ofMetrics(List.of(point, point)));

        assertThat(metrics()).hasSize(1);
    }

    @Test
    void aPointOnADatasetAloneIsTheRunsOnly() {
        fresh.runs().logMetric(run, point(0.5, 1, MetricSource.NONE.on("valid", "a1")));

        assertThat(metrics()).isEmpty();
        assertThatRun(fresh.runs().get(run)).hasMetric("auc", 0.5);
    }

    @Test
    void anUnknownModelLeavesNothingOfTheBatch() {
        MetricSource nowhere = MetricSource.model(new LoggedModelId("m-x"));
        Batch batch =
                Batch.ofMetrics(
                                List.of(
                                        point(0.4, 1, MetricSource.NONE),
                                        point(0.5, 1, MetricSource.model(model)),
                                        point(0.6, 1, nowhere)))
                        .withParams(Map.of("a", "1"));

        assertRefused(
                () -> fresh.runs().log(run, batch),
                MISSING,
                "Logged model with ID 'm-x' not found. List them with %mlflow models");
        assertRefused(
                () -> fresh.runs().logMetric(run, point(0.6, 1, nowhere)),
                MISSING,
                "Logged model with ID 'm-x' not found. List them with %mlflow models");
        assertThat(metrics()).isEmpty();
        assertThat(fresh.runs().get(run).data().metrics()).isEmpty();
        assertThat(fresh.runs().get(run).data().params()).isEmpty();
    }

    @Test
    void aDeletedRunTakesNoPointAboutAModel() {
        fresh.runs().delete(run);

        assertRefused(
                () -> fresh.runs().logMetric(run, point(0.5, 1, MetricSource.model(model))),
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(run));
        assertThat(metrics()).isEmpty();
    }

    @Test
    void aDatasetHasBothItsNameAndItsDigest() {
        String message = "Both dataset_name and dataset_digest must be provided if one is provided";

        assertRefused(() -> MetricSource.NONE.on("valid", ""), INVALID, message);
        assertRefused(() -> MetricSource.NONE.on("", "a1"), INVALID, message);
    }

    private List<LoggedModelMetric> metrics() {
        return fresh.store().loggedModels().get(model, false).metrics();
    }

    private static Metric point(double value, long timestampMillis, MetricSource source) {
        return new Metric("auc", value, timestampMillis, 0, source);
    }
}
