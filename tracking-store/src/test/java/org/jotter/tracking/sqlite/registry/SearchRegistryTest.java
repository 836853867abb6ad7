package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RunId;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRegistryTest {

    private static final RunId RUN = new RunId("a".repeat(32));
    private static final RunId OTHER = new RunId("b".repeat(32));
    private static final String PROMPT = "mlflow.prompt.is_prompt";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    /** Models Delay, arrival, fare and the prompt hello; Delay has two versions, others one. */
    @BeforeEach
    void models() {
        for (String name : List.of("fare", "Delay", "arrival", "hello")) {
            registry().create(name);
            registry()
                    .createVersion(
                            NewModelVersion.of(name, "runs:/x/" + name)
                                    .ofRun((name.equals("fare") ? OTHER : RUN).value()));
        }
        registry()
                .createVersion(
                        NewModelVersion.of("Delay", "s3://models/delay").ofRun(OTHER.value()));
        registry().setAlias("Delay", "champion", 2);
        registry().setTag("Delay", "team", "red");
        registry().setTag("fare", "team", "Red");
        registry().setTag("hello", PROMPT, "true");
        registry().setVersionTag("hello", 1, PROMPT, "true");
        registry().setTag("fare", PROMPT, "false");
        registry().setVersionTag("Delay", 1, "stage", "old");
        touched("registered_models SET last_updated_timestamp = length(name)");
        touched("model_versions SET last_updated_timestamp = length(name) + version * 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    ##                                   | Delay arrival fare
                    name = 'fare'                        | fare
                    name != 'fare'                       | Delay arrival
                    name LIKE '%elay'                    | Delay
                    name LIKE 'delay'                    | ##
                    attribute.name ILIKE 'delay'         | Delay
                    name IN ('fare', 'Delay')            | Delay fare
                    name NOT IN ('fare', 'Delay')        | arrival
                    tags.team = 'red'                    | Delay
                    tag.team != 'red'                    | fare
                    tags.team LIKE 'r%'                  | Delay
                    tags.team ILIKE 'r%'                 | Delay fare
                    tags.team IS NULL                    | arrival
                    tags.team IS NOT NULL                | Delay fare
                    NOT tags.team = 'red'                | arrival fare
                    name = 'fare' OR tags.team = 'red'   | Delay fare
                    tags.`mlflow.prompt.is_prompt` = 'true'      | hello
                    tags.mlflow.prompt.is_prompt = 'false'       | Delay arrival fare
                    tags.`mlflow.prompt.is_prompt` != 'true'     | Delay arrival fare
                    tags.`mlflow.prompt.is_prompt` != 'false'    | hello
                    name = 'hello'                               | ##
                    name = 'hello' AND tag.`mlflow.prompt.is_prompt` = 'true' | hello
                    """)
    void aFilterFindsModels(String filter, String names) {
        assertThat(models(RegisteredModelQuery.all().where(filter))).isEqualTo(words(names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name                        | Delay arrival fare
                    name DESC                   | fare arrival Delay
                    timestamp                   | fare Delay arrival
                    timestamp DESC              | arrival Delay fare
                    last_updated_timestamp DESC | arrival Delay fare
                    creation_timestamp          | Delay arrival fare
                    tags.team                   | fare Delay arrival
                    """)
    void anOrderOfModelsGives(String order, String names) {
        assertThat(models(RegisteredModelQuery.all().orderBy(order))).isEqualTo(words(names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    ##                                   | Delay/2 arrival/1 Delay/1 fare/1
                    name = 'Delay'                       | Delay/2 Delay/1
                    name != 'Delay'                      | arrival/1 fare/1
                    name LIKE 'd%'                       | ##
                    name ILIKE 'd%'                      | Delay/2 Delay/1
                    name IN ('fare', 'arrival')          | arrival/1 fare/1
                    name NOT IN ('fare', 'arrival')      | Delay/2 Delay/1
                    version_number = 2                   | Delay/2
                    version_number != 1                  | Delay/2
                    version_number > 1                   | Delay/2
                    version_number >= 1 AND version_number < 2 | arrival/1 Delay/1 fare/1
                    version_number <= 1.5                | arrival/1 Delay/1 fare/1
                    source_path LIKE 's3://%'            | Delay/2
                    source_path = 'runs:/x/fare'         | fare/1
                    run_id IN ('bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb') | Delay/2 fare/1
                    run_id != 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'   | arrival/1 Delay/1
                    tags.stage = 'old'                   | Delay/1
                    tags.stage IS NULL                   | Delay/2 arrival/1 fare/1
                    NOT (tags.stage = 'old' OR name = 'fare') | Delay/2 arrival/1
                    tags.`mlflow.prompt.is_prompt` = 'true'   | hello/1
                    tags.`mlflow.prompt.is_prompt` = 'false'  | Delay/2 arrival/1 Delay/1 fare/1
                    """)
    void aFilterFindsVersions(String filter, String names) {
        assertThat(versions(ModelVersionQuery.all().where(filter))).isEqualTo(words(names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name                        | Delay/2 Delay/1 arrival/1 fare/1
                    version_number              | Delay/1 arrival/1 fare/1 Delay/2
                    version_number DESC         | Delay/2 Delay/1 arrival/1 fare/1
                    creation_timestamp          | Delay/2 Delay/1 arrival/1 fare/1
                    last_updated_timestamp      | fare/1 Delay/1 Delay/2 arrival/1
                    last_updated_timestamp DESC | Delay/2 arrival/1 Delay/1 fare/1
                    """)
    void anOrderOfVersionsGives(String order, String names) {
        assertThat(versions(ModelVersionQuery.all().orderBy(order))).isEqualTo(words(names));
    }

    @Test
    void aFoundModelIsTheOneThatIsThereWithItsAliases() {
        RegisteredModel model =
                registry().search(RegisteredModelQuery.all().where("name = 'Delay'")).get(0);
        ModelVersion version =
                registry()
                        .searchVersions(ModelVersionQuery.all().where("version_number = 2"))
                        .get(0);

        assertThat(model).isEqualTo(registry().named("Delay"));
        assertThat(model.aliases()).containsEntry("champion", 2);
        assertThat(version).isEqualTo(registry().version("Delay", 2));
        assertThat(version.aliases()).containsExactly("champion");
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedWhileModelsComeAndGo() {
        RegisteredModelQuery query = RegisteredModelQuery.all().limit(1);
        PagedList<RegisteredModel> first = registry().search(query);
        registry().create("Another");
        registry().create("bus");
        PagedList<RegisteredModel> page =
                registry().search(query.limit(2).withPageToken(first.token().orElseThrow()));

        assertThat(page).extracting(RegisteredModel::name).containsExactly("arrival", "bus");
        page = registry().search(query.withPageToken(page.token().orElseThrow()));
        assertThat(page).extracting(RegisteredModel::name).containsExactly("fare");
        assertThat(page.token()).isEmpty();
    }

    @Test
    void versionsComePageByPageInTheirOrder() {
        ModelVersionQuery query = ModelVersionQuery.all().limit(1);
        List<String> found = new ArrayList<>();
        PagedList<ModelVersion> page = registry().searchVersions(query);
        page.forEach(version -> found.add(version.name() + "/" + version.version()));
        while (page.token().isPresent()) {
            page = registry().searchVersions(query.withPageToken(page.token().get()));
            page.forEach(version -> found.add(version.name() + "/" + version.version()));
        }

        assertThat(found).containsExactly("Delay/2", "arrival/1", "Delay/1", "fare/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    params.a = 'x'   | Invalid entity type 'params'. Valid values are ['attribute', 'tag'].
                    nme = 'x'        | Invalid attribute key 'nme' specified. Valid keys are ['name']. Did you mean 'name'?
                    name > 'x'       | Invalid comparator '>' for attribute 'name'. Valid comparators are =, !=, LIKE, ILIKE, IN
                    """)
    void whatCannotBeAskedOfModelsIsExplained(String filter, String message) {
        assertRefused(
                () -> registry().search(RegisteredModelQuery.all().where(filter)),
                INVALID,
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    version_number = 'x'  | Expected numeric value type for attribute 'version_number'. Found 'x'
                    version_number LIKE 1 | Invalid comparator 'LIKE' for attribute 'version_number'. Valid comparators are =, !=, >, >=, <, <=
                    source = 'x'          | Invalid attribute key 'source' specified. Valid keys are ['name', 'version_number', 'run_id', 'source_path'].
                    """)
    void whatCannotBeAskedOfVersionsIsExplained(String filter, String message) {
        assertRefused(
                () -> registry().searchVersions(ModelVersionQuery.all().where(filter)),
                INVALID,
                message);
    }

    @Test
    void aKeyThatModelsAreNotOrderedByIsExplained() {
        assertRefused(
                () -> registry().search(RegisteredModelQuery.all().orderBy("timestmp")),
                INVALID,
                "Invalid attribute key 'timestmp' specified. Valid keys are ['name',"
                        + " 'creation_timestamp', 'last_updated_timestamp'].");
    }

    @Test
    void limitsOutsideTheirRangesAreRefused() {
        assertRefused(
                () -> RegisteredModelQuery.all().limit(1001),
                INVALID,
                "Invalid value 1001 for parameter 'max_results' supplied: it is 1 to 1000");
        assertRefused(
                () -> ModelVersionQuery.all().limit(0),
                INVALID,
                "Invalid value 0 for parameter 'max_results' supplied: it is 1 to 200000");
        assertThat(RegisteredModelQuery.all().maxResults()).isEqualTo(100);
        assertThat(ModelVersionQuery.all().maxResults()).isEqualTo(200_000);
    }

    private Registry registry() {
        return fresh.store().registry();
    }

    private void touched(String update) {
        fresh.db().update("UPDATE " + update + " WHERE true");
    }

    private List<String> models(RegisteredModelQuery query) {
        return registry().search(query).stream().map(RegisteredModel::name).toList();
    }

    private List<String> versions(ModelVersionQuery query) {
        return registry().searchVersions(query).stream()
                .map(version -> version.name() + "/" + version.version())
                .toList();
    }

    private static List<String> words(String names) {
        return names.isBlank() ? List.of() : List.of(names.split(" "));
    }
}
