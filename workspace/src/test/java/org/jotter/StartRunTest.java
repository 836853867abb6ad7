package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartRunTest extends OpenWorkspace {

    @Test
    void aStartedRunIsTheActiveOneUntilItEnds() {
        ActiveRun run = mlflow.startRun("logistic");

        assertThat(mlflow.activeRun()).containsSame(run);
        assertThat(stored(run).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.name()).isEqualTo("logistic");

        mlflow.endRun();

        assertThat(mlflow.activeRun()).isEmpty();
        assertThat(stored(run).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(stored(run).info().endTimeMillis()).isPresent();
    }

    @Test
    void aRunWithoutANameGetsOne() {
        assertThat(mlflow.startRun().name()).matches("[a-z]+-[a-z]+-\\d+");
    }

    @Test
    void aRunBelongsToTheActiveExperiment() {
        assertThat(mlflow.experiment().name()).isEqualTo("Default");

        mlflow.setExperiment("delays");

        assertThat(mlflow.startRun().run().info().experimentId())
                .isEqualTo(jotter.store().experiments().named("delays").experimentId());
        assertThat(mlflow.experimentName()).isEqualTo("delays");
    }

    @Test
    void theActiveExperimentStaysTheSameWhoeverRenamesIt() {
        Experiment delays = mlflow.setExperiment("delays");
        try (SqliteStore other = SqliteStore.open(jotter.folder())) {
            other.experiments().rename(delays.experimentId(), "late");
        }

        assertThat(mlflow.startRun().run().info().experimentId()).isEqualTo(delays.experimentId());
        assertThat(mlflow.experimentName()).isEqualTo("late");
        mlflow.renameExperiment("late", "later");
        assertThat(mlflow.experimentName()).isEqualTo("later");
        assertThat(jotter.store().experiments().find("delays")).isEmpty();
    }

    @Test
    void theActiveExperimentIsMadeAnewWhenItIsGoneForGood() {
        Experiment delays = mlflow.setExperiment("delays");
        mlflow.deleteExperiment("delays");
        assertThatThrownBy(() -> mlflow.startRun())
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("delays");
        jotter.store().gc().run(GcQuery.ALL);

        assertThat(mlflow.startRun().run().info().experimentId())
                .isNotEqualTo(delays.experimentId());
        assertThat(mlflow.experiment().name()).isEqualTo("delays");
    }

    @Test
    void aRunSaysWhoRanItAndFromWhere() {
        Run run = mlflow.startRun().run();

        String user = System.getProperty("user.name");
        assertThat(run.info().userId()).isEqualTo(user);
        assertThat(run.tag(RunTags.USER)).contains(user);
        assertThat(run.tag(RunTags.SOURCE_TYPE)).contains("LOCAL");
        assertThat(run.tag(RunTags.SOURCE_NAME)).isPresent();
    }

    @Test
    void tagsOfTheCallerAreKeptAndWinOverThoseOfTheSource() {
        Run run =
                mlflow.startRun(
                                StartRun.named("x")
                                        .tagged("team", "red")
                                        .tagged(RunTags.SOURCE_NAME, "flights.ipynb"))
                        .run();

        assertThat(run.tag("team")).contains("red");
        assertThat(run.tag(RunTags.SOURCE_NAME)).contains("flights.ipynb");
    }

    @Test
    void aSecondRunIsRefusedUnlessNested() {
        mlflow.startRun("first");

        assertThatThrownBy(() -> mlflow.startRun("second"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The run 'first' is already active. End it with mlflow.endRun(), or start a"
                                + " child of it with"
                                + " mlflow.startRun(StartRun.named(\"...\").nested())");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void aNestedRunIsAChildOfTheActiveOneWhichWaits() {
        ActiveRun parent = mlflow.startRun("parent");
        ActiveRun child = mlflow.startRun(StartRun.named("child").nested());
        mlflow.logParam("depth", 2);
        child.close();
        mlflow.logParam("depth", 1);

        assertThat(stored(child).tag(RunTags.PARENT_RUN_ID)).contains(parent.runId().value());
        assertThat(stored(child).param("depth")).contains("2");
        assertThat(stored(parent).param("depth")).contains("1");
        assertThat(mlflow.activeRun()).containsSame(parent);
    }

    @Test
    void aNestedRunWithoutAParentStandsAlone() {
        Run run = mlflow.startRun(StartRun.named("alone").nested()).run();

        assertThat(run.tag(RunTags.PARENT_RUN_ID)).isEmpty();
    }

    @Test
    void loggingWithoutARunStartsOne() {
        mlflow.logMetric("my_metric", 0.95);
        mlflow.logParam("my_param", "my_value");

        assertThat(onlyRun().metric("my_metric")).hasValue(0.95);
        assertThat(onlyRun().param("my_param")).contains("my_value");
        assertThat(onlyRun().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void endingWithoutARunDoesNothing() {
        mlflow.endRun();
        mlflow.endRun(RunStatus.KILLED);

        assertThat(runs()).isEmpty();
    }

    private static List<BiConsumer<Mlflow, ActiveRun>> waysToGiveUp() {
        return List.of(
                (mlflow, run) -> mlflow.endRun(RunStatus.KILLED),
                (mlflow, run) -> mlflow.endRun(run.runId(), RunStatus.KILLED),
                (mlflow, run) -> run.end(RunStatus.KILLED));
    }

    @ParameterizedTest
    @MethodSource("waysToGiveUp")
    void aRunThatIsEndedAsKilledByItsProgramIsFollowedByAnother(
            BiConsumer<Mlflow, ActiveRun> giveUp) {
        giveUp.accept(mlflow, mlflow.startRun("given up"));
        mlflow.startRun("next");
        mlflow.logMetric("score", 1);

        assertThat(runs()).extracting(Run::name).containsExactlyInAnyOrder("given up", "next");
        assertThat(mlflow.activeRun().get().run().metric("score")).hasValue(1);
    }

    @Test
    void aRunEndsOnceAndWithAStatusThatIsAnEnd() {
        ActiveRun run = mlflow.startRun("x");
        assertThatThrownBy(() -> mlflow.endRun(RunStatus.RUNNING))
                .hasMessage("A run cannot end as RUNNING. It ends as FINISHED, FAILED or KILLED");
        assertThat(mlflow.activeRun()).containsSame(run);

        mlflow.endRun(RunStatus.FAILED);
        run.end(RunStatus.FINISHED);
        run.close();

        assertThat(stored(run).status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aResumedRunTakesMoreAndEndsAgain() {
        ActiveRun run = mlflow.startRun("x");
        mlflow.endRun(RunStatus.FAILED);

        ActiveRun again = mlflow.resumeRun(run.runId());
        assertThat(stored(run).status()).isEqualTo(RunStatus.RUNNING);
        mlflow.logParam("more", 1);
        mlflow.endRun();

        assertThat(again.runId()).isEqualTo(run.runId());
        assertThat(onlyRun().param("more")).contains("1");
        assertThat(onlyRun().status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void resumingIsRefusedWhileARunIsActiveAndForAnUnknownRun() {
        ActiveRun old = mlflow.startRun("old");
        mlflow.endRun();
        mlflow.startRun("new");

        assertThatThrownBy(() -> mlflow.resumeRun(old.runId()))
                .hasMessageStartingWith("The run 'new' is already active. End it with");
        assertThat(stored(old).status()).isEqualTo(RunStatus.FINISHED);

        mlflow.endRun();
        RunId unknown = new RunId("0".repeat(32));
        assertThatThrownBy(() -> mlflow.resumeRun(unknown))
                .hasMessage(
                        "Run with id=%s not found. List runs with %%mlflow runs"
                                .formatted(unknown));
    }

    @Test
    void aRunThatWasDeletedMeanwhileCannotEndButIsNoLongerActive() {
        ActiveRun run = mlflow.startRun("gone");
        jotter.store().runs().delete(run.runId());

        assertThatThrownBy(run::close)
                .hasMessage(
                        "The run %s must be in the 'active' state. Current state is deleted."
                                        .formatted(run.runId())
                                + " Restore it first");

        assertThat(mlflow.activeRun()).isEmpty();
        assertThat(mlflow.startRun("next").name()).isEqualTo("next");
    }
}
