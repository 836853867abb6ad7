package org.jotter.tracking.sqlite.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.List;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchExperimentsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    /** Default is experiment 0; a, ab and Abc are 1 to 3, made at the times 10, 20 and 30. */
    @BeforeEach
    void fourExperiments() {
        for (String name : List.of("a", "ab", "Abc")) {
            fresh.store().experiments().create(name);
        }
        fresh.db().update("UPDATE experiments SET creation_time = experiment_id * 10 WHERE true");
        fresh.db()
                .update(
                        """
                        INSERT INTO experiment_tags (experiment_id, key, value)
                        VALUES (1, 'team', 'red'), (2, 'team', 'Red'), (2, 'my key', '')
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    ##                                       | Abc ab a Default
                    name = 'a'                               | a
                    name != 'a'                              | Abc ab Default
                    attribute.name LIKE 'a%'                 | ab a
                    attributes.name ILIKE 'A%'               | Abc ab a
                    attr.`name` IN ('a', 'Abc', 'x')         | Abc a
                    name NOT IN ('a', 'Abc')                 | ab Default
                    experiment_id = '2'                      | ab
                    experiment_id IN ('1', '2')              | ab a
                    creation_time > 10                       | Abc ab
                    creation_time >= 10 AND creation_time!=20 | Abc a
                    creation_time < 20                       | a Default
                    creation_time <= 1e1                     | a Default
                    creation_time = 30                       | Abc
                    last_update_time > 0                     | Abc ab a Default
                    tags.team = 'red'                        | a
                    tag.team != 'red'                        | ab
                    tags.team LIKE 'r%'                      | a
                    tags.team ILIKE 'r%'                     | ab a
                    tags.`my key` IS NOT NULL                | ab
                    tags."team" IS NULL                      | Abc Default
                    NOT tags.team = 'red'                    | Abc ab Default
                    name = 'a' OR tags.`my key` = ''         | ab a
                    (name = 'a' OR name = 'ab') AND NOT name LIKE 'ab' | a
                    """)
    void aFilterFinds(String filter, String names) {
        assertThat(names(ExperimentQuery.all().where(filter))).isEqualTo(words(names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name                  | Abc Default a ab
                    name DESC             | ab a Default Abc
                    experiment_id         | Default a ab Abc
                    attribute.experiment_id DESC | Abc ab a Default
                    creation_time ASC     | Default a ab Abc
                    last_update_time      | Abc ab a Default
                    tags.team             | ab a Abc Default
                    """)
    void anOrderGives(String order, String names) {
        assertThat(names(ExperimentQuery.all().orderBy(order))).isEqualTo(words(names));
    }

    @Test
    void withoutAnOrderTheOlderIdComesFirstAmongThoseOfOneTime() {
        fresh.db().update("UPDATE experiments SET creation_time = 5 WHERE true");

        assertThat(names(ExperimentQuery.all())).containsExactly("Default", "a", "ab", "Abc");
    }

    @Test
    void theViewTellsActiveFromDeleted() {
        fresh.store().experiments().delete(fresh.store().experiments().named("a").experimentId());

        assertThat(names(ExperimentQuery.all())).containsExactly("Abc", "ab", "Default");
        assertThat(names(ExperimentQuery.all().withView(ViewType.DELETED_ONLY)))
                .containsExactly("a");
        assertThat(names(ExperimentQuery.all().withView(ViewType.ALL))).hasSize(4);
    }

    @Test
    void aFoundExperimentIsTheOneThatIsThere() {
        Experiment found = search(ExperimentQuery.all().where("name = 'ab'")).get(0);

        assertThat(found).isEqualTo(fresh.store().experiments().named("ab"));
        assertThat(found.tags()).containsOnlyKeys("team", "my key");
    }

    @Test
    void aPageThatIsExactlyTheLastGivesNoToken() {
        ExperimentQuery query = ExperimentQuery.all().limit(2);
        PagedList<Experiment> first = search(query);
        PagedList<Experiment> second = search(query.withPageToken(first.token().orElseThrow()));

        assertThat(first).extracting(Experiment::name).containsExactly("Abc", "ab");
        assertThat(second).extracting(Experiment::name).containsExactly("a", "Default");
        assertThat(second.token()).isEmpty();
    }

    @Test
    void aTokenOfAnotherSearchIsRefused() {
        String token = search(ExperimentQuery.all().limit(1)).token().orElseThrow();
        List<ExperimentQuery> others =
                List.of(
                        ExperimentQuery.all().where("name != 'x'"),
                        ExperimentQuery.all().orderBy("creation_time"),
                        ExperimentQuery.all().withView(ViewType.ALL));
        for (ExperimentQuery other : others) {
            refused(
                    other.withPageToken(token),
                    "Invalid page token, it belongs to another search. Ask for the first page"
                            + " again");
        }
        assertThat(search(ExperimentQuery.all().limit(3).withPageToken(token))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no token!        | Invalid page token, could not base64-decode. Ask for the first page again
                    eyJvZmZzZXQiOiAy | Invalid page token, it is incomplete. Ask for the first page again
                    """)
    void aTokenThatIsNoneIsRefused(String token, String message) {
        refused(ExperimentQuery.all().withPageToken(token), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    metrics.auc > 1     | Invalid entity type 'metrics'. Valid values are ['attribute', 'tag'].
                    nam = 'x'           | Invalid attribute key 'nam' specified. Valid keys are ['name', 'experiment_id', 'creation_time', 'last_update_time']. Did you mean 'name'?
                    name IS NULL        | IS NULL can be asked of tags, params and metrics, not of attribute 'name'
                    creation_time = 'x' | Expected numeric value type for attribute 'creation_time'. Found 'x'
                    """)
    void whatCannotBeAskedIsExplained(String filter, String message) {
        refused(ExperimentQuery.all().where(filter), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 50_001})
    void aLimitOutsideItsRangeIsRefused(int limit) {
        assertRefused(
                () -> ExperimentQuery.all().limit(limit),
                INVALID,
                "Invalid value %d for parameter 'max_results' supplied: it is 1 to 50000"
                        .formatted(limit));
    }

    private void refused(ExperimentQuery query, String message) {
        assertRefused(() -> search(query), INVALID, message);
    }

    private PagedList<Experiment> search(ExperimentQuery query) {
        return fresh.store().experiments().search(query);
    }

    private List<String> names(ExperimentQuery query) {
        return search(query).stream().map(Experiment::name).toList();
    }

    private static List<String> words(String names) {
        return List.of(names.split(" "));
    }
}
