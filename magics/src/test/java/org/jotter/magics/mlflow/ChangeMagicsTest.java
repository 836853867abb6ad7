package org.jotter.magics.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Run;
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
        assertThat(catchThrowable(() -> run("%mlflow restore logistic")))
                .hasMessageStartingWith("2 deleted runs answer to 'logistic', newest first: ")
                .hasMessageEndingWith(". Say which by its id");
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
