package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.jotter.StartRun;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code %mlflow tag}, {@code rename} and {@code restore}. */
class ChangeMagicsTest extends NotebookTest {

    @BeforeEach
    void aRun() {
        jotter.mlflow().startRun("logistic").close();
    }

    @Test
    void aTagIsSetChangedAndTakenAway() {
        assertThatShown("%mlflow tag logistic team red")
                .isEqualTo("Set the tag 'team' of the run 'logistic'\n");
        run("%mlflow tag logistic team \"red and blue\"");
        assertThat(stored("logistic").tag("team")).contains("red and blue");

        assertThatShown("%mlflow tag logistic team --delete")
                .isEqualTo("Took the tag 'team' from the run 'logistic'\n");
        assertThat(stored("logistic").tag("team")).isEmpty();
    }

    @Test
    void anExperimentIsTaggedAndShowsIt() {
        assertThatShown("%mlflow tag --experiment Default owner Ada")
                .isEqualTo("Set the tag 'owner' of the experiment 'Default'\n");
        assertThatShown("%mlflow experiment Default").contains("tag owner:").contains("Ada");

        assertThatShown("%mlflow tag owner --experiment Default --delete")
                .isEqualTo("Took the tag 'owner' from the experiment 'Default'\n");
        assertThatShown("%mlflow experiment Default").doesNotContain("owner");
    }

    @Test
    void whatATagNeedsIsNamed() {
        String help = " See %mlflow tag --help";
        assertRefused("%mlflow tag logistic team", "%mlflow tag needs RUN KEY VALUE." + help);
        assertRefused("%mlflow tag a --delete", "%mlflow tag --delete needs RUN KEY." + help);
        assertRefused("%mlflow tag a --experiment Default", "%mlflow tag needs KEY VALUE." + help);
        assertRefused(
                "%mlflow tag a b --delete --experiment Default",
                "%mlflow tag --delete needs KEY." + help);
        assertRefused(
                "%mlflow tag logistik team red",
                "No run named 'logistik'. Did you mean 'logistic'? List them with %mlflow runs");
        run("%mlflow tag logistic team red");
        assertRefused(
                "%mlflow tag logistic taem --delete",
                "No tag with name: taem in run with id %s. Did you mean 'team'?"
                        .formatted(stored("logistic").runId()));
    }

    @Test
    void aRunGetsAnotherName() {
        assertThatShown("%mlflow rename logistic baseline")
                .isEqualTo("The run 'logistic' is now 'baseline'\n");

        assertThat(runs()).extracting(Run::name).containsExactly("baseline");
        assertRefused(
                "%mlflow rename logistic x",
                "No run named 'logistic'. List them with %mlflow runs");
        assertRefused(
                "%mlflow rename baseline",
                "%mlflow rename needs RUN and NEW-NAME. See %mlflow rename --help");
    }

    @Test
    void theActiveExperimentStaysActiveUnderItsNewName() {
        run("%mlflow experiment delays");

        assertThatShown("%mlflow rename --experiment delays delays-2013")
                .isEqualTo("The experiment 'delays' is now 'delays-2013'\n");

        assertThat(jotter.mlflow().experiment().name()).isEqualTo("delays-2013");
        assertRefused(
                "%mlflow rename --experiment delays",
                "%mlflow rename needs NEW-NAME. See %mlflow rename --help");
    }

    @Test
    void aDeletedRunComesBackByNameOrId() {
        String id = stored("logistic").runId().value();
        run("%mlflow delete logistic");

        assertThatShown("%mlflow restore logistic")
                .isEqualTo("Restored the run 'logistic' (%s)\n".formatted(id));
        run("%mlflow delete logistic");
        run("%mlflow restore " + id.substring(0, 8));

        assertThat(runs()).extracting(Run::name).containsExactly("logistic");
    }

    @Test
    void aRunThatIsNotDeletedIsAnsweredWithTheNearestThatIs() {
        assertRefused(
                "%mlflow restore logistic",
                "No deleted run 'logistic'. List them with %mlflow search --view deleted");
        run("%mlflow delete logistic");
        assertRefused(
                "%mlflow restore logistik",
                "No deleted run 'logistik'. Did you mean 'logistic'? List them with %mlflow search"
                        + " --view deleted");
        jotter.mlflow().startRun("logistic").close();
        run("%mlflow delete logistic");
        run("%mlflow experiment other");
        assertThat(catchThrowable(() -> run("%mlflow restore logistic")))
                .hasMessageStartingWith("2 deleted runs answer to 'logistic', newest first: ")
                .hasMessageContaining(" (logistic, FINISHED) in 'Default'")
                .hasMessageEndingWith(". Say which by its id");
    }

    /** Trials C2: a name means the active experiment's run, in it the newest that finished. */
    @Test
    void C2_aNameMeansTheNewestFinishedRunOfTheActiveExperiment() {
        String first = jotter.mlflow().getRun("logistic").runId().value();
        nextMillisecond();
        run("%mlflow experiment b");
        jotter.mlflow().startRun("logistic").close();
        nextMillisecond();
        jotter.mlflow().startRun("logistic").close();
        String newest = runs().get(0).runId().value();
        nextMillisecond();
        jotter.mlflow().startRun("logistic");
        jotter.mlflow().endRun(RunStatus.FAILED);

        for (String line :
                List.of(
                        "%mlflow show logistic",
                        "%mlflow compare logistic",
                        "%mlflow metrics logistic",
                        "%mlflow artifacts logistic")) {
            run(line);
        }
        run("%mlflow tag logistic team red");
        run("%mlflow log param depth 3 --run logistic");
        assertThat(stored(newest).tag("team")).contains("red");
        assertThat(stored(newest).param("depth")).contains("3");
        assertThatShown("%mlflow show logistic").contains(newest);
        assertThatShown("%mlflow delete logistic").contains(newest);

        run("%mlflow experiment c");
        String refusal = catchThrowable(() -> run("%mlflow show logistic")).getMessage();
        assertThat(refusal)
                .startsWith("3 runs answer to 'logistic', newest first: ")
                .contains(" (logistic, FAILED) in 'b'; ")
                .contains(
                        "%s (logistic, FINISHED) in 'Default'. Say"
                                .formatted(first.substring(0, 8)));
        assertThatShown("%mlflow show " + first.substring(0, 8)).contains(first);
    }

    @Test
    void C2_aNameThatOnlyOneOtherExperimentKnowsMeansThatOne() {
        run("%mlflow experiment b");
        assertThatShown("%mlflow show logistic").contains("experiment:     Default");
    }

    /** Trials C4. */
    @Test
    void C4_deletingAParentSaysHowManyChildrenStayAndTakesThemOnRequest() {
        family();

        assertThatShown("%mlflow delete parent")
                .endsWith("). Its 2 children stay; the same line with --children takes them too\n");
        assertThat(runs()).extracting(Run::name).contains("c1", "c2").doesNotContain("parent");
        run("%mlflow restore parent");
        assertThatShown("%mlflow delete parent --children").endsWith(") and its 2 children\n");
        assertThat(runs()).extracting(Run::name).doesNotContain("c1", "c2", "parent");
    }

    private void family() {
        try (var parent = jotter.mlflow().startRun("parent")) {
            for (String name : List.of("c1", "c2")) {
                nextMillisecond();
                jotter.mlflow().startRun(StartRun.named(name).nested()).close();
            }
            assertThat(parent.name()).isEqualTo("parent");
        }
        nextMillisecond();
        jotter.mlflow().startRun("later").close();
    }

    @Test
    void C4_childrenStandBelowTheirParentAndNameItWhereTheOrderForbids() {
        family();

        assertThat(names("%mlflow runs --filter \"attributes.run_name != 'logistic'\""))
                .containsExactly("later", "parent", "↳ c2", "↳ c1");
        assertThat(names("%mlflow runs --order-by \"attributes.start_time ASC\" --limit 4"))
                .containsExactly("logistic", "parent", "↳ c1 (of parent)", "↳ c2 (of parent)");
        assertThat(names("%mlflow runs --filter \"attributes.run_name = 'c1'\""))
                .containsExactly("↳ c1 (of parent)");
    }

    private List<String> names(String cell) {
        return shown(cell)
                .lines()
                .skip(2)
                .takeWhile(line -> !line.equals("There is more"))
                .map(line -> line.split("  +")[0])
                .toList();
    }

    @Test
    void C4_aRunShowsItsParentAndItsChildrenAndAGoneParentBreaksNothing() {
        family();
        Run parent = stored("parent");
        assertThatShown("%mlflow show c1")
                .contains(
                        "child of:       parent (%s)"
                                .formatted(parent.runId().value().substring(0, 8)));
        assertThatShown("%mlflow show parent").contains("children:       2\n").contains("c1 ");

        run("%mlflow delete parent");
        jotter.store().gc().run(GcQuery.ALL);
        assertThat(jotter.mlflow().getParentRun(stored("c1").runId())).isEmpty();
        assertThatShown("%mlflow show c1").contains("child of:       a run that is gone");
        assertThatShown("%mlflow runs")
                .contains("↳ c1 (of %s)".formatted(parent.runId().value().substring(0, 8)));
    }

    /** Trials C5. */
    @Test
    void C5_aRunThatIsRunningCanBeEnded() {
        jotter.mlflow().startRun("open");
        assertRefused(
                "%mlflow end --status RUNNING",
                "Invalid value for option '--status': expected one of [FINISHED, FAILED, KILLED]"
                        + " (case-sensitive) but was 'RUNNING'. See %mlflow end --help");
        assertThatShown("%mlflow end").isEqualTo("Ended the run 'open' as FINISHED\n");
        assertRefused(
                "%mlflow end",
                "No run is active. Name one; %mlflow runs lists those that are RUNNING");
        assertRefused("%mlflow end open", "The run 'open' has ended already, as FINISHED");

        String id =
                jotter.store()
                        .runs()
                        .create(NewRun.in(ExperimentId.DEFAULT).named("x"))
                        .runId()
                        .value();
        assertThatShown("%mlflow end " + id.substring(0, 8))
                .isEqualTo("Ended the run 'x' as KILLED\n");
        assertThatShown("%mlflow end --abandoned")
                .isEqualTo("No run of this workspace is left by a process that is gone\n");
    }

    @Test
    void C5_aRunWhoseProcessIsGoneIsShownAsSuchAndEndedWithItsLike() {
        String id = jotter.mlflow().startRun("left").runId().value();
        jotter.db()
                .write(
                        session ->
                                session.update(
                                        "UPDATE run_processes SET pid = ?, process_start_time = 1",
                                        Long.MAX_VALUE));

        assertThatShown("%mlflow runs")
                .contains("RUNNING, process gone")
                .endsWith("The process of one run is gone. End it with %mlflow end --abandoned\n");
        assertThatShown("%mlflow show left")
                .contains(
                        "The process that logged to it is gone. End it with %mlflow end "
                                + id.substring(0, 8));
        assertThatShown("%mlflow end --abandoned").isEqualTo("Ended 1 run: left\n");
        assertThat(stored("left").status()).isEqualTo(RunStatus.KILLED);
    }

    /** Trials C6. */
    @Test
    void C6_anEmptyExperimentOffersThoseThatHaveRuns() {
        run("%mlflow experiment \"flight delays\"");
        jotter.mlflow().startRun("a").close();
        run("%mlflow experiment empty");

        assertThatShown("%mlflow runs")
                .isEqualTo(
                        "The experiment 'empty' has no runs yet. Begin a cell with %%mlflow run, or"
                            + " go to one that has: %mlflow experiment \"flight delays\", %mlflow"
                            + " experiment Default\n");
    }

    @Test
    void aDeletedExperimentComesBackWithItsRuns() {
        run("%mlflow experiment delays");
        jotter.mlflow().startRun("a").close();
        run("%mlflow delete --experiment delays");

        assertThatShown("%mlflow restore --experiment delays")
                .isEqualTo("Restored the experiment 'delays' and its runs\n");

        assertThat(runs()).extracting(Run::name).contains("a");
    }
}
