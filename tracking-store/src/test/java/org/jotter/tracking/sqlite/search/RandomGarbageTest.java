package org.jotter.tracking.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.List;
import java.util.Random;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is, there is an answer or a refusal. */
class RandomGarbageTest {

    private static final List<String> PIECES =
            List.of(
                    "metrics",
                    "params",
                    "tags",
                    "tag",
                    "attributes",
                    "dataset",
                    ".",
                    "auc",
                    "name",
                    "status",
                    "run_id",
                    "version_number",
                    "creation_time",
                    " ",
                    " ",
                    " ",
                    "=",
                    "!=",
                    "<",
                    ">=",
                    "LIKE",
                    "ilike",
                    "IN",
                    "NOT",
                    "AND",
                    "or",
                    "IS",
                    "NULL",
                    "(",
                    ")",
                    ",",
                    "'",
                    "\"",
                    "`",
                    "'a'",
                    "\"b\"",
                    "`c d`",
                    "1",
                    "-2.5e300",
                    "1e99999",
                    ".",
                    ";",
                    "--",
                    "/*",
                    "%",
                    "?",
                    ":a",
                    "@",
                    "\u0000",
                    "\ud800",
                    "\ud83d\ude00",
                    "\n",
                    "ASC",
                    "DESC",
                    "metrics.auc > 0",
                    "name = 'a'",
                    "tags.x IS NULL",
                    "\\");

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void garbageIsAnsweredOrRefused(long seed) {
        fillEveryTable();
        Random random = new Random(seed);
        for (int i = 0; i < Rounds.of(20_000); i++) {
            String filter = garbage(random, 12);
            String order = garbage(random, 3);
            searches(filter, List.of()).forEach(RandomGarbageTest::answeredOrRefused);
            searches("", List.of(order)).forEach(RandomGarbageTest::answeredOrRefused);
        }
    }

    /** A search of an empty table reads no value. */
    private void fillEveryTable() {
        fresh.logMetric(fresh.run(), "auc", 0.5);
        fresh.store().loggedModels().create(NewLoggedModel.in(ExperimentId.DEFAULT));
        fresh.store().registry().create("a");
        fresh.store().registry().createVersion(NewModelVersion.of("a", "s3://b/a"));
    }

    /** Each kind of search, with that filter and those orders. */
    private List<Runnable> searches(String filter, List<String> orders) {
        String[] texts = orders.toArray(String[]::new);
        SqliteStore store = fresh.store();
        LoggedModelQuery.OrderBy[] byField =
                orders.stream()
                        .map(LoggedModelQuery.OrderBy::ascending)
                        .toArray(LoggedModelQuery.OrderBy[]::new);
        return List.of(
                () -> store.runs().search(RunQuery.all().where(filter).orderBy(texts)),
                () ->
                        store.experiments()
                                .search(ExperimentQuery.all().where(filter).orderBy(texts)),
                () ->
                        store.registry()
                                .search(RegisteredModelQuery.all().where(filter).orderBy(texts)),
                () ->
                        store.registry()
                                .searchVersions(
                                        ModelVersionQuery.all().where(filter).orderBy(texts)),
                () ->
                        store.loggedModels()
                                .search(LoggedModelQuery.all().where(filter).orderBy(byField)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aGarbledTokenIsAnsweredOrRefused(long seed) {
        fresh.run("a");
        fresh.run("b");
        RunQuery query = RunQuery.all().limit(1).orderBy("run_name", "metrics.x");
        String token = fresh.runs().search(query).token().orElseThrow();
        Random random = new Random(seed);
        for (int i = 0; i < Rounds.of(30_000); i++) {
            StringBuilder garbled = new StringBuilder(token);
            garbled.setCharAt(random.nextInt(token.length()), (char) (33 + random.nextInt(94)));
            garbled.setLength(random.nextInt(garbled.length()) + 1);
            answeredOrRefused(() -> fresh.runs().search(query.withPageToken(garbled.toString())));
        }
    }

    @Test
    void aHostileFilterTakesNoTime() {
        fresh.runs().logParam(fresh.run(), "p", "a".repeat(6000));
        List<String> hostile =
                List.of(
                        "(".repeat(50_000),
                        "NOT ".repeat(20_000),
                        "params.p LIKE '" + "%a".repeat(40) + "%b'",
                        "params.p ILIKE '" + "%a".repeat(20_000) + "%b'",
                        "metrics." + "x".repeat(90_000) + " > 1",
                        "status IN ('" + "','".repeat(30_000) + "')",
                        "x".repeat(90_000) + " = 'a'",
                        "status = 'a' AND ".repeat(5_000),
                        "metrics.a > " + "1".repeat(90_000));
        for (String filter : hostile) {
            answeredOrRefused(() -> fresh.runs().search(RunQuery.all().where(filter)));
        }
    }

    private static String garbage(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void answeredOrRefused(Runnable search) {
        try {
            search.run();
        } catch (JotterException refusal) {
            assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(INVALID);
            assertThat(refusal.getMessage()).hasSizeLessThan(1200);
        }
    }
}
