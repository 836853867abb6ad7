package org.jotter.magics.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.Stage;
import org.jotter.tracking.sqlite.registry.SqliteRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sub-commands of {@code %models} on a registry with two versions of one model. */
class ModelsMagicTest extends NotebookTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private SqliteRegistry registry;

    @BeforeEach
    void registry() {
        registry = jotter.workspaceStore().registry().as("ada");
        registry.create(NewRegisteredModel.named("flight-delay"));
        registry.createVersion(NewModelVersion.of("flight-delay", "s3://b/1"));
        registry.createVersion(NewModelVersion.of("flight-delay", "s3://b/2"));
        registry.setAlias("flight-delay", "champion", 1);
    }

    private String plain(String cell) {
        return shown(cell)
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "WHEN")
                .replaceAll("(?m)" + System.getProperty("user.name") + "\\b *", "ME  ");
    }

    @Test
    void versionsAreATypedListNewestFirst() {
        run("List<ModelVersion> found = %models versions flight-delay");

        assertThat(run("found.get(1).source()")).isEqualTo("s3://b/1");
        assertThat(plain("%models versions flight-delay"))
                .isEqualTo(
                        """
                        Versions of flight-delay
                        version  aliases    created (UTC)        source
                              2             WHEN  s3://b/2
                              1  @champion  WHEN  s3://b/1
                        """);
        run("%models describe flight-delay winds");
        jotter.workspaceStore().registry().create("empty");
        assertThat(plain("%models versions empty"))
                .isEqualTo(
                        "empty has no version yet. Make one with %register MODEL --name empty\n");
    }

    @Test
    void aStageIsSetWithAWordOnAliases() {
        assertThat(plain("%models stage flight-delay/2 production"))
                .isEqualTo(
                        """
                        flight-delay version 2
                        source:         s3://b/2
                        created (UTC):  WHEN
                        stage:          Production
                        models:/flight-delay/2
                        MLflow deprecated stages; an alias says the same: %models alias NAME ALIAS VERSION
                        """);
        run(
                "ModelVersion moved = %models stage flight-delay@champion Production"
                        + " --archive-existing");
        assertThat(((ModelVersion) run("moved")).currentStage()).isEqualTo(Stage.PRODUCTION);
        assertThat(plain("%models show flight-delay"))
                .isEqualTo(
                        """
                        Versions of flight-delay
                        version  aliases    stage       created (UTC)        source
                              2             Archived    WHEN  s3://b/2
                              1  @champion  Production  WHEN  s3://b/1
                        """);
    }

    @Test
    void aMistypedStageOrVersionIsAnsweredWithTheNearest() {
        assertRefused(
                "%models stage flight-delay/2 Prodction",
                "Invalid Model Version stage: Prodction. Value must be one of None, Staging,"
                        + " Production, Archived. Did you mean 'Production'?");
        assertRefused(
                "%models stage flight-delay Production",
                "Which version of 'flight-delay'? Write flight-delay/VERSION or flight-delay@ALIAS;"
                        + " its versions are: 2, 1");
        assertRefused(
                "%models stage flight-dlay/2 Production",
                "Model Version (name=flight-dlay, version=2) not found. Registered Model with"
                        + " name=flight-dlay not found. Did you mean 'flight-delay'? List them with"
                        + " %models list");
        assertRefused(
                "%models stage flight-delay@champoin Production",
                "Registered model alias champoin not found. Did you mean 'champion'?"
                        + " 'flight-delay' has 'champion'");
        assertRefused(
                "%models copy flight-delay/9 x",
                "Model Version (name=flight-delay, version=9) not found. It has 1, 2");
        assertRefused(
                "%models show runs:/abc/model",
                "'runs:/abc/model' is a logged model, not a registered one. Register it with"
                        + " %register runs:/abc/model --name NAME");
        assertRefused(
                "%models show a/b",
                "'a/b' is no model URI. Write models:/<name>/<version>, models:/<name>@<alias>,"
                        + " models:/<model_id> or runs:/<run_id>/<name>");
        assertRefused(
                "%models hitsory flight-delay",
                "%models takes no sub-command 'hitsory'. Did you mean 'history'? See %models"
                        + " --help");
    }

    @Test
    void aNameWithAnAtSignIsFoundBeforeAnAliasIsLookedFor() {
        run("mlflow.client().registry().create(\"team@delay\")");
        run("%models copy flight-delay/1 team@delay");
        assertThatShown("%models show team@delay").contains("team@delay");
        assertThatShown("%models show models:/team@delay/1").startsWith("team@delay version 1\n");
        assertThatShown("%models show team@delay/latest").startsWith("team@delay version 1\n");
    }

    @Test
    void oneVersionIsShownByNumberAliasOrAsTheNewest() {
        assertThatShown("%models show flight-delay/1").startsWith("flight-delay version 1\n");
        assertThatShown("%models show flight-delay@champion")
                .startsWith("flight-delay version 1\n");
        assertThatShown("%models show models:/flight-delay/2")
                .startsWith("flight-delay version 2\n");
        assertThatShown("%models show flight-delay/latest").startsWith("flight-delay version 2\n");
    }

    @Test
    void aVersionIsCopiedToAnotherModel() {
        assertThat(plain("%models copy flight-delay@champion production"))
                .isEqualTo(
                        """
                        production version 1
                        source:         models:/flight-delay/1
                        created (UTC):  WHEN
                        models:/production/1
                        """);
        assertThat(jotter.workspaceStore().registry().downloadUri("production", 1))
                .isEqualTo("s3://b/1");
    }

    @Test
    void whatIsDeletedForGoodNeedsAYes() {
        assertRefused(
                "%models delete flight-delay/2",
                "This deletes version 2 of 'flight-delay' for good. If you mean it: %models delete"
                        + " flight-delay/2 --force");
        assertRefused(
                "%models delete flight-delay",
                "This deletes the registered model 'flight-delay' and its versions (2) for good. If"
                        + " you mean it: %models delete flight-delay --force");
        assertThat(registry.versions("flight-delay")).hasSize(2);

        assertThatShown("%models delete flight-delay/2 --force")
                .isEqualTo("Deleted version 2 of 'flight-delay'. Its number is not used again\n");
        assertThatShown("%models delete flight-delay --force")
                .isEqualTo(
                        "Deleted the registered model 'flight-delay' and its versions (1). See"
                                + " %models history flight-delay\n");
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void theHistoryIsATableAndATypedList() {
        run("List<RegistryEvent> before = %models history flight-delay");
        assertThat(run("before.get(0).userId()")).isEqualTo("ada");
        registry.setAlias("flight-delay", "champion", 2);
        registry.transition("flight-delay", 2, Stage.STAGING, false);
        registry.setTag("flight-delay", "team", "red");
        registry.deleteTag("flight-delay", "team");
        registry.describeVersion("flight-delay", 2, "good");
        registry.deleteAlias("flight-delay", "champion");
        registry.deleteVersion("flight-delay", 1);

        assertThat(plain("%models history flight-delay"))
                .isEqualTo(
                        """
                        History of flight-delay
                        when (UTC)           who  what                     from      to
                        WHEN  ada  version 1 deleted        s3://b/1
                        WHEN  ada  alias @champion deleted  2
                        WHEN  ada  version 2: description             good
                        WHEN  ada  model: tag team deleted  red
                        WHEN  ada  model: tag team                    red
                        WHEN  ada  version 2: stage         None      Staging
                        WHEN  ada  alias @champion          1         2
                        WHEN  ada  alias @champion                    1
                        WHEN  ada  version 2 made                     s3://b/2
                        WHEN  ada  version 1 made                     s3://b/1
                        WHEN  ada  model made
                        """);
    }

    @Test
    void theHistoryOfARenamedAndDeletedModelSaysSo() {
        registry.rename("flight-delay", "departures");
        registry.delete("departures");

        assertThat(plain("%models history flight-delay"))
                .isEqualTo(
                        """
                        History of flight-delay, which was deleted
                        when (UTC)           who  model         what             from          to
                        WHEN  ada  departures    model deleted
                        WHEN  ada  departures    model renamed    flight-delay  departures
                        WHEN  ada  flight-delay  alias @champion                1
                        WHEN  ada  flight-delay  version 2 made                 s3://b/2
                        WHEN  ada  flight-delay  version 1 made                 s3://b/1
                        WHEN  ada  flight-delay  model made
                        """);
        assertRefused(
                "%models history flight-deley",
                "No registered model was ever named 'flight-deley'. Did you mean 'flight-delay'?"
                        + " List those there are with %models list");
    }

    @Test
    void tagsAndDescriptionsAreShownWithTheirModelOrVersion() {
        run("%models tag flight-delay team red");
        run("%models tag flight-delay/1 validated yes");
        run("%models describe flight-delay/1 \"Winter months\"");

        assertThat(plain("%models describe flight-delay \"Late or not\""))
                .startsWith(
                        """
                        flight-delay
                        description:  Late or not
                        tags:         team = red
                        Versions of flight-delay
                        """);
        assertThat(plain("%models show flight-delay@champion"))
                .isEqualTo(
                        """
                        flight-delay version 1
                        source:         s3://b/1
                        created (UTC):  WHEN
                        aliases:        @champion
                        description:    Winter months
                        tags:           validated = yes
                        models:/flight-delay/1
                        """);
        run("%models tag flight-delay team --delete");
        run("%models tag flight-delay/1 validated --delete");
        assertThat(registry.named("flight-delay").tags()).isEmpty();
        assertThat(registry.version("flight-delay", 1).tags()).isEmpty();
        assertRefused(
                "%models tag flight-delay team",
                "%models tag needs VALUE or --delete. See %models tag --help");
        assertRefused(
                "%models tag flight-delay team red --delete",
                "%models tag takes only one of VALUE, --delete. See %models tag --help");
    }

    @Test
    void anAliasIsTakenAway() {
        assertThatShown("%models alias flight-delay champion --delete")
                .startsWith("flight-delay version 1\n")
                .doesNotContain("@champion");
        assertThat(registry.named("flight-delay").aliases()).isEmpty();
    }

    @Test
    void aModelIsRenamed() {
        assertThatShown("%models rename flight-delay departures")
                .startsWith("Versions of departures\n")
                .contains("@champion");
        registry.create("taken");
        assertRefused(
                "%models rename departures taken",
                "Registered Model (name=taken) already exists. Add a version to it, or choose"
                        + " another name");
    }

    @Test
    void whatAUserWroteIsEscapedInHtml() {
        registry.as(HOSTILE).setTag("flight-delay", "k", HOSTILE);
        registry.describeVersion("flight-delay", 1, HOSTILE);

        for (String cell :
                new String[] {
                    "%models history flight-delay",
                    "%models show flight-delay",
                    "%models show flight-delay/1"
                }) {
            assertThat(html(cell))
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;alert(1)");
        }
    }
}
