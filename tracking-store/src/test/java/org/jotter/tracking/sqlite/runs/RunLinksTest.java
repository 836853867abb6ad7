package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.Runs;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLinksTest {

    private static final ExperimentId DEFAULT = ExperimentId.DEFAULT;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Runs runs;
    private RunId run;

    @BeforeEach
    void run() {
        runs = fresh.runs();
        run = fresh.run();
    }

    @Test
    void aRunHasNeitherInputsNorOutputsAtFirst() {
        assertThat(runs.get(run).inputs()).isEqualTo(RunInputs.NONE);
        assertThat(runs.get(run).outputs()).isEmpty();
    }

    @Test
    void whatARunReadAndMadeIsInTheRunAndInSearches() {
        DatasetInput training = input("flights", "a1", "training");
        DatasetInput test = input("flights", "b2", "test");
        runs.logInputs(run, List.of(training, test), List.of("m-2", "m-1", "m-2"));
        runs.logOutputs(run, List.of(new ModelOutput("m-4", 2), new ModelOutput("m-5", 1)));
        fresh.run("another");

        assertThat(runs.get(run).inputs())
                .isEqualTo(new RunInputs(List.of(training, test), List.of("m-1", "m-2")));
        assertThat(runs.get(run).outputs())
                .containsExactly(new ModelOutput("m-5", 1), new ModelOutput("m-4", 2));
        assertThat(runs.search(RunQuery.all())).contains(runs.get(run));
    }

    @Test
    void aDatasetAndItsTagsStayAsTheyWereFirstLogged() {
        DatasetInput first = input("flights", "a1", "training");
        runs.logInputs(run, List.of(first), List.of());

        Dataset changed = new Dataset("flights", "a1", "http", "elsewhere", "{}", "{}");
        DatasetInput again = new DatasetInput(changed, Map.of("more", "tags"));
        runs.logInputs(run, List.of(again, again), List.of());
        RunId other = fresh.run();
        runs.logInputs(other, List.of(again), List.of());

        assertThat(runs.get(run).inputs().datasetInputs()).containsExactly(first);
        assertThat(runs.get(other).inputs().datasetInputs())
                .containsExactly(new DatasetInput(first.dataset(), Map.of("more", "tags")));
    }

    @Test
    void anotherExperimentHasADatasetOfItsOwn() {
        ExperimentId flights = fresh.store().experiments().create("flights").experimentId();
        RunId there = runs.create(NewRun.in(flights)).runId();
        runs.logInputs(run, List.of(input("flights", "a1", "training")), List.of());
        Dataset other = new Dataset("flights", "a1", "http", "elsewhere", "", "");
        runs.logInputs(there, List.of(new DatasetInput(other, Map.of())), List.of());

        assertThat(runs.get(there).inputs().datasetInputs())
                .extracting(DatasetInput::dataset)
                .containsExactly(other);
    }

    @Test
    void aModelMadeAgainGetsTheNewStep() {
        runs.logOutputs(run, List.of(new ModelOutput("m-1", 1)));
        runs.logOutputs(run, List.of(new ModelOutput("m-1", 7)));

        assertThat(runs.get(run).outputs()).containsExactly(new ModelOutput("m-1", 7));
    }

    @Test
    void datasetsAreSummedUpByContext() {
        RunId other = fresh.run();
        runs.logInputs(run, List.of(input("flights", "a1", "training")), List.of());
        runs.logInputs(other, List.of(input("flights", "a1", "test")), List.of());
        runs.logInputs(
                other, List.of(new DatasetInput(dataset("airports", "c3"), Map.of())), List.of());
        runs.logInputs(fresh.run(), List.of(input("flights", "a1", "test")), List.of());
        runs.delete(other);

        assertThat(runs.datasets(List.of(DEFAULT, new ExperimentId("77"))))
                .containsExactly(
                        new DatasetSummary(DEFAULT, "airports", "c3", ""),
                        new DatasetSummary(DEFAULT, "flights", "a1", "test"),
                        new DatasetSummary(DEFAULT, "flights", "a1", "training"));
    }

    @Test
    void datasetsAreAskedForOneTo20Experiments() {
        assertRefused(
                () -> runs.datasets(List.of()),
                INVALID,
                "SearchDatasets request must specify at least one experiment_id.");
        assertRefused(
                () -> runs.datasets(Collections.nCopies(21, DEFAULT)),
                INVALID,
                "SearchDatasets request cannot specify more than 20 experiment_ids. Received 21"
                        + " experiment_ids.");
    }

    @Test
    void aDeletedOrUnknownRunTakesNothing() {
        List<DatasetInput> inputs = List.of(input("flights", "a1", "training"));
        String deleted =
                "The run %s must be in the 'active' state. Current state is deleted. Restore it first"
                        .formatted(run);
        runs.delete(run);

        assertRefused(() -> runs.logInputs(run, inputs, List.of()), INVALID, deleted);
        assertRefused(() -> runs.logOutputs(run, List.of()), INVALID, deleted);
        assertRefused(
                () -> runs.logInputs(new RunId("nowhere"), inputs, List.of()),
                MISSING,
                "Run with id=nowhere not found. List runs with %mlflow runs");
        assertThat(runs.datasets(List.of(DEFAULT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 501, 1, 1, 1, 1, 500",
        "digest, 1, 37, 1, 1, 1, 36",
        "source, 1, 1, 65536, 1, 1, 65535",
        "schema, 1, 1, 1, 1048576, 1, 1048575",
        "profile, 1, 1, 1, 1, 16777216, 16777215"
    })
    void eachPartOfADatasetHasItsLongest(
            String part, int name, int digest, int source, int schema, int profile, int longest) {
        assertRefused(
                () ->
                        new Dataset(
                                "n".repeat(name),
                                "d".repeat(digest),
                                "local",
                                "s".repeat(source),
                                "c".repeat(schema),
                                "p".repeat(profile)),
                INVALID,
                "'%s' exceeds the maximum length of %d characters: it has %d"
                        .formatted(part, longest, longest + 1));
    }

    @Test
    void aTagOfAnInputHasItsLongestToo() {
        Dataset dataset = dataset("flights", "a1");
        new DatasetInput(dataset, Map.of("k".repeat(255), "v".repeat(500)));

        assertRefused(
                () -> new DatasetInput(dataset, Map.of("k".repeat(256), "")),
                INVALID,
                "'key' exceeds the maximum length of 255 characters: it has 256");
        assertRefused(
                () -> new DatasetInput(dataset, Map.of("k", "v".repeat(501))),
                INVALID,
                "'value' exceeds the maximum length of 500 characters: it has 501");
    }

    @Test
    void theIdOfAModelIsGivenAndHasItsLongest() {
        for (String id : List.of("", "m".repeat(501))) {
            String message =
                    id.isEmpty()
                            ? "Missing value for required parameter 'model_id'. See the API docs"
                                    + " for more information about request parameters."
                            : "'model_id' exceeds the maximum length of 500 characters: it has 501";
            assertRefused(
                    () -> runs.logOutputs(run, List.of(new ModelOutput(id, 0))), INVALID, message);
            assertRefused(() -> runs.logInputs(run, List.of(), List.of(id)), INVALID, message);
        }
        assertThat(runs.get(run).outputs()).isEmpty();
    }

    @Test
    void aDatasetHasANameAndADigest() {
        assertRefused(
                () -> dataset("", "a1"),
                INVALID,
                "Missing value for required parameter 'name'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> dataset("flights", ""),
                INVALID,
                "Missing value for required parameter 'digest'."
                        + " See the API docs for more information about request parameters.");
    }

    private static DatasetInput input(String name, String digest, String context) {
        return new DatasetInput(dataset(name, digest), Map.of("mlflow.data.context", context));
    }

    private static Dataset dataset(String name, String digest) {
        return new Dataset(name, digest, "local", "data/flights.csv", "{\"a\": 1}", "");
    }
}
