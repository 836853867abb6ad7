package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NamedRunTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void aRunIsFoundByItsIdTheBeginningOfItOrItsName() {
        RunId run = fresh.run("logistic");
        fresh.run("another");

        assertThat(fresh.runs().named(run.value()).runId()).isEqualTo(run);
        assertThat(fresh.runs().named(run.value().substring(0, 8)).runId()).isEqualTo(run);
        assertThat(fresh.runs().named("logistic").runId()).isEqualTo(run);
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearestOne() {
        fresh.run("logistic");

        assertRefused(
                () -> fresh.runs().named("logisitc"),
                MISSING,
                "No run named 'logisitc'. Did you mean 'logistic'? List them with %mlflow runs");
    }

    @Test
    void anUnknownIdIsNamed() {
        assertRefused(
                () -> fresh.runs().named("0123456789abcdef0123456789abcdef"),
                MISSING,
                "Run with id=0123456789abcdef0123456789abcdef not found. List runs with %mlflow"
                        + " runs");
    }

    @Test
    void aNameOfSeveralRunsIsNotGuessed() {
        RunId older = at("logistic", 1);
        RunId newer = at("logistic", 2);

        assertRefused(
                () -> fresh.runs().named("logistic"),
                INVALID,
                "2 runs answer to 'logistic', newest first: %s (logistic, RUNNING) in experiment 0; %s (logistic, RUNNING) in experiment 0. Say which by its id"
                        .formatted(shortId(newer), shortId(older)));
    }

    private static String shortId(RunId id) {
        return id.value().substring(0, 8);
    }

    @Test
    void ofManyTheNewestFiveAreShown() {
        for (int i = 0; i < 7; i++) {
            at("logistic", i);
        }

        assertThat(catchThrowable(() -> fresh.runs().named("logistic")))
                .hasMessageStartingWith("7 runs answer to 'logistic', newest first: ")
                .hasMessageEndingWith(
                        " (logistic, RUNNING) in experiment 0; .... Say which by its id");
    }

    @Test
    void aDeletedRunIsFoundByItsWholeIdOnly() {
        RunId run = fresh.run("logistic");
        fresh.runs().delete(run);

        assertThat(fresh.runs().named(run.value()).runId()).isEqualTo(run);
        assertRefused(
                () -> fresh.runs().named("logistic"),
                MISSING,
                "No run named 'logistic'. List them with %mlflow runs");
    }

    @Test
    void anIdOutsideTheRuleIsOfNoRun() {
        assertRefused(
                () -> new RunId("../ABC"),
                MISSING,
                "Run with id=../ABC not found: an id is letters, digits, _ and -");
    }

    @Test
    void anIdThatNoRunCanHaveIsTheIdOfNoRun() {
        assertRefused(
                () -> fresh.runs().get(new RunId("ABC")),
                MISSING,
                "Run with id=ABC not found. List runs with %mlflow runs");
    }

    private RunId at(String name, long start) {
        NewRun run = NewRun.in(ExperimentId.DEFAULT).named(name).startedAt(start);
        return fresh.runs().create(run).runId();
    }
}
