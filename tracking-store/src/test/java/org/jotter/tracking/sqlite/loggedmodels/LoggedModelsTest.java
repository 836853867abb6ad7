package org.jotter.tracking.sqlite.loggedmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModel.Registration;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedModelsTest {

    private static final NewLoggedModel NEW = NewLoggedModel.in(ExperimentId.DEFAULT);
    private static final LoggedModelId NOWHERE = new LoggedModelId("m-x");
    private static final String NOT_FOUND =
            "Logged model with ID '%s' not found. List them with %%mlflow models";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private LoggedModels models;

    @BeforeEach
    void models() {
        models = fresh.store().loggedModels();
    }

    @Test
    void aNewModelIsPendingAndHasWhatItWasGiven() {
        LoggedModel made =
                models.create(
                        NEW.named("logistic")
                                .ofType("classifier")
                                .from(new RunId("123"))
                                .withParams(Map.of("c", "0.1"))
                                .withTags(Map.of("team", "ada")));

        LoggedModelId id = made.modelId();
        assertThat(id.value()).matches("m-[0-9a-f]{32}");
        assertThat(made)
                .isEqualTo(
                        new LoggedModel(
                                new LoggedModelInfo(
                                        id,
                                        ExperimentId.DEFAULT,
                                        "logistic",
                                        "classifier",
                                        "123",
                                        fresh.store().folder().artifacts().toUri()
                                                + "/0/models/%s/artifacts".formatted(id),
                                        LoggedModelStatus.PENDING,
                                        "",
                                        NOW,
                                        NOW,
                                        LifecycleStage.ACTIVE),
                                Map.of("c", "0.1"),
                                List.of(),
                                Map.of("team", "ada"),
                                List.of()));
        assertThat(models.get(id, false)).isEqualTo(made);
    }

    @Test
    void aModelWithoutANameGetsOne() {
        assertThat(models.create(NEW).name()).matches("[a-z]+-[a-z]+-[0-9]{1,3}");
    }

    @Test
    void twoModelsMayHaveOneName() {
        assertThat(models.create(NEW.named("a")).modelId())
                .isNotEqualTo(models.create(NEW.named("a")).modelId());
    }

    @Test
    void theModelsOfARunAreFoundNewestFirstButForDeletedOnes() {
        RunId run = fresh.run();
        LoggedModel first = models.create(NEW.named("model").from(run));
        LoggedModel second = models.create(NEW.named("model").from(run));
        models.delete(models.create(NEW.named("gone").from(run)).modelId());
        models.create(NEW.named("of another").from(new RunId("123")));

        assertThat(models.madeBy(run)).containsExactly(second.info(), first.info());
    }

    @Test
    void itsFilesAreBelowItsExperiments() {
        ExperimentId id =
                fresh.store()
                        .experiments()
                        .create(NewExperiment.named("flights").at("s3://bucket/f"))
                        .experimentId();
        LoggedModel made = models.create(NewLoggedModel.in(id));

        assertThat(made.info().artifactUri())
                .isEqualTo("s3://bucket/f/models/%s/artifacts".formatted(made.modelId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a:b", "a.b", "a%b", "a\"b", "a'b"})
    void aNameWithoutTheCharactersThatMlflowRefuses(String name) {
        assertRefused(
                () -> NEW.named(name),
                INVALID,
                ("Invalid model name ('%s') provided. Model name must be a non-empty string and"
                     + " cannot contain the following characters: ('/', ':', '.', '%%', '\"',"
                     + " \"'\")")
                        .formatted(name));
    }

    @Test
    void theLongestNameHas500Characters() {
        assertThat(models.create(NEW.named("é ! \\".repeat(100))).name()).hasSize(500);
        assertRefused(
                () -> NEW.named("x".repeat(501)),
                INVALID,
                "'name' exceeds the maximum length of 500 characters: it has 501");
    }

    @Test
    void itsExperimentIsThereAndActive() {
        ExperimentId id = fresh.store().experiments().create("flights").experimentId();
        fresh.store().experiments().delete(id);

        assertRefused(
                () -> models.create(NewLoggedModel.in(id)),
                INVALID,
                "The experiment 1 must be in the 'active' state. Current state is deleted. Restore"
                        + " 'flights', or use another name");
        assertRefused(
                () -> models.create(NewLoggedModel.in(new ExperimentId("77"))),
                MISSING,
                "No Experiment with id=77 exists. List them with %mlflow experiments");
    }

    @ParameterizedTest
    @EnumSource
    void itsStatusCanBeSetAsOftenAsItChanges(LoggedModelStatus status) {
        LoggedModelId id = models.create(NEW).modelId();
        models.finish(id, LoggedModelStatus.READY);
        try (SqliteStore later = fresh.openLater()) {
            later.loggedModels().finish(id, status);
        }

        LoggedModelInfo info = models.get(id, false).info();
        assertThat(info.status()).isEqualTo(status);
        assertThat(info.lastUpdatedTimeMillis()).isEqualTo(NOW + 1000);
        assertThat(info.creationTimeMillis()).isEqualTo(NOW);
    }

    @Test
    void aDeletedModelIsGivenOnlyToWhoAllowsIt() {
        LoggedModelId id = models.create(NEW).modelId();
        models.delete(id);
        try (SqliteStore later = fresh.openLater()) {
            later.loggedModels().delete(id);
        }

        assertRefused(() -> models.get(id, false), MISSING, NOT_FOUND.formatted(id));
        assertThat(models.get(id, true).info().lifecycleStage()).isEqualTo(LifecycleStage.DELETED);
        assertThat(models.get(id, true).info().lastUpdatedTimeMillis()).isEqualTo(NOW);
    }

    @Test
    void aDeletedModelCanStillBeChanged() {
        LoggedModelId id = models.create(NEW).modelId();
        models.delete(id);

        models.setTags(id, Map.of("a", "1"));
        models.logParams(id, Map.of("b", "2"));
        assertThat(models.finish(id, LoggedModelStatus.READY).tags()).containsEntry("a", "1");
    }

    @Test
    void tagsAreReplacedAndTakenAway() {
        LoggedModelId id = models.create(NEW.withTags(Map.of("a", "1", "b", "1"))).modelId();
        models.setTags(id, Map.of("a", "2", "c//!", ""));
        models.deleteTag(id, "b");

        assertThat(models.get(id, false).tags()).isEqualTo(Map.of("a", "2", "c//!", ""));
        assertRefused(
                () -> models.deleteTag(id, "b"),
                MISSING,
                "No tag with key 'b' found for model with ID '%s'.".formatted(id));
    }

    @Test
    void paramsAreAddedButNeverChanged() {
        LoggedModelId id = models.create(NEW.withParams(Map.of("a", "1"))).modelId();
        models.logParams(id, Map.of("a", "1", "b", "2"));

        assertRefused(
                () -> models.logParams(id, Map.of("a", "3", "b", "4", "c", "5")),
                INVALID,
                ("Changing param values is not allowed. Params were already logged='[{'key': 'a',"
                     + " 'old_value': '1', 'new_value': '3'}, {'key': 'b', 'old_value': '2',"
                     + " 'new_value': '4'}]' for model ID='%s'.")
                        .formatted(id));
        assertThat(models.get(id, false).params()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void whatIsRegisteredFromItIsShown() {
        LoggedModelId id = models.create(NEW).modelId();
        Registry registry = fresh.store().registry();
        registry.create("delays");
        for (int i = 0; i < 2; i++) {
            registry.createVersion(
                    NewModelVersion.of("delays", "models:/" + id).ofModel(id.value()));
        }

        assertThat(models.get(id, false).registrations())
                .containsExactly(new Registration("delays", 1), new Registration("delays", 2));
        assertThat(models.create(NEW).registrations()).isEmpty();
    }

    @Test
    void anUnknownModelIsNamed() {
        String message = NOT_FOUND.formatted(NOWHERE);

        assertRefused(() -> models.get(NOWHERE, true), MISSING, message);
        assertRefused(() -> models.delete(NOWHERE), MISSING, message);
        assertRefused(() -> models.finish(NOWHERE, LoggedModelStatus.READY), MISSING, message);
        assertRefused(() -> models.setTags(NOWHERE, Map.of("a", "1")), MISSING, message);
        assertRefused(() -> models.deleteTag(NOWHERE, "a"), MISSING, message);
        assertRefused(() -> models.logParams(NOWHERE, Map.of()), MISSING, message);
    }

    @Test
    void keysAndValuesHaveTheirLongest() {
        assertRefused(
                () -> NEW.withTags(Map.of("", "a")),
                INVALID,
                "Missing value for required parameter 'key'."
                        + " See the API docs for more information about request parameters.");
        assertRefused(
                () -> NEW.withParams(Map.of("k".repeat(256), "a")),
                INVALID,
                "'key' exceeds the maximum length of 255 characters: it has 256");
        assertRefused(
                () -> NEW.withParams(Map.of("k", "v".repeat(65_536))),
                INVALID,
                "'value' exceeds the maximum length of 65535 characters: logged model's 'k' has"
                        + " 65536. Log long text as an artifact");
    }
}
