package org.jotter.tracking.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and lists as Python programs write them into filters, for everything that is searched. */
class QuotesAndListsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private RunId plain;

    @BeforeEach
    void runs() {
        plain = fresh.run("plain");
        fresh.run("mix'\"x");
        fresh.run("team's");
        fresh.run("back\\slash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    run_name = 'mix''"x'                    | mix'"x
                    run_name = "mix'""x"                    | mix'"x
                    run_name = 'team''s'                    | team's
                    run_name = "team's"                     | team's
                    run_name LIKE '%''%' and run_name != 'team''s' | mix'"x
                    run_name IN ('mix''"x', 'none')         | mix'"x
                    run_name IN ('mix\\'"x',)               | mix'"x
                    run_name IN ("team's",)                 | team's
                    run_name IN ('back\\\\slash',)          | back\\slash
                    run_name IN ('back\\slash')             | back\\slash
                    run_name = 'back\\slash'                | back\\slash
                    run_name NOT IN ('team''s', 'plain', 'back\\slash',) | mix'"x
                    run_name IN ('plain' , )                | plain
                    `Run Name` = 'plain'                    | plain
                    """)
    void B5_F1_aQuoteIsWrittenTwiceAndAListMayEndWithAComma(String filter, String name) {
        assertThat(fresh.runs().search(RunQuery.all().where(filter)))
                .extracting(Run::name)
                .containsExactly(name);
    }

    @Test
    void B5_aQuotedKeyHasItsQuotesTwiceToo() {
        LoggedModel model = logged("odd", Map.of("a\"`b", "1"));

        for (String key : List.of("\"a\"\"`b\"", "`a\"``b`")) {
            assertThat(models("params." + key + " = '1'")).containsExactly(model.name());
        }
    }

    /** {@code f"run_id IN {tuple(ids)}"} with one id. */
    @Test
    void F1_aTupleOfOneIsAListEverywhere() {
        fresh.store().registry().create("fare");
        fresh.store().registry().create("delay");
        fresh.store()
                .registry()
                .createVersion(NewModelVersion.of("fare", "s3://b/m").ofRun(plain.value()));
        LoggedModel model = logged("tree", Map.of());
        logged("other", Map.of());

        String runs = "IN ('%s',)".formatted(plain);
        assertThat(fresh.runs().search(RunQuery.all().where("attributes.run_id " + runs)))
                .extracting(Run::name)
                .containsExactly("plain");
        assertThat(fresh.runs().search(RunQuery.all().where("run_id NOT " + runs))).hasSize(3);
        assertThat(models("model_id IN ('%s',)".formatted(model.modelId()))).containsOnly("tree");
        assertThat(models("name NOT IN ('tree',)")).containsOnly("other");
        assertThat(
                        fresh.store()
                                .registry()
                                .search(RegisteredModelQuery.all().where("name IN ('fare',)")))
                .hasSize(1);
        assertThat(
                        fresh.store()
                                .registry()
                                .searchVersions(ModelVersionQuery.all().where("run_id " + runs)))
                .hasSize(1);
        assertThat(
                        fresh.store()
                                .experiments()
                                .search(ExperimentQuery.all().where("experiment_id IN ('0',)")))
                .hasSize(1);
    }

    @Test
    void longTextsFullOfQuotesAreReadInOneGo() {
        String filter = "run_name = '" + "''".repeat(49_000) + "'";

        assertThat(fresh.runs().search(RunQuery.all().where(filter))).isEmpty();
    }

    private LoggedModel logged(String name, Map<String, String> params) {
        return fresh.store()
                .loggedModels()
                .create(NewLoggedModel.in(ExperimentId.DEFAULT).named(name).withParams(params));
    }

    private List<String> models(String filter) {
        return fresh.store().loggedModels().search(LoggedModelQuery.all().where(filter)).stream()
                .map(LoggedModel::name)
                .toList();
    }
}
