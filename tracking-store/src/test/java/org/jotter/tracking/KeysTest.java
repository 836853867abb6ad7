package org.jotter.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row was tried against the server of MLflow 3.18. */
class KeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "val/loss",
                "über alles",
                "a.b-c_d:e",
                "系统/CPU",
                "a/..b",
                " ",
                "_",
                ".a",
                "\u0661",
                "\u2460",
                "\u00b2",
                "\u216b",
                "\ud835\udcd0"
            })
    void aKeyMayHold(String key) {
        assertThat(new Metric(key, 1, 0, 0).key()).isEqualTo(key);
        assertThat(new Param(key, "").key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "a//b, a/b",
        "./a, a",
        "a/, a",
        "/a, /a",
        "//a, //a",
        "///a, /a",
        "../a, ../a",
        "a/./b, a/b",
        "a/../b, b",
        "a/../../b, ../b",
        "/../a, /a",
        "a/.., .",
        "., .",
        ".., ..",
        "..a, ..a",
        "..., ...",
    })
    void aKeyThatIsNoPlainPathIsRefused(String key, String resolved) {
        assertRefused(
                () -> new Metric(key, 1, 0, 0),
                INVALID,
                ("Invalid value \"%s\" for parameter 'name' supplied: Names may be treated as files"
                     + " in certain cases, and must not resolve to other names when treated as"
                     + " such. This name would resolve to '%s'")
                        .formatted(key, resolved));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*b", "a$", "a\nb", "a\n", "\u0301", "\ud83d\ude00", "a\\b", "a\0b"})
    void aKeyWithAnotherCharacterIsRefused(String key) {
        assertRefused(
                () -> new Param(key, ""),
                INVALID,
                ("Invalid value \"%s\" for parameter 'key' supplied: Names may only contain"
                     + " alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ),"
                     + " colon(:) and slashes (/).")
                        .formatted(key.replace("\n", "\\n").replace("\0", "\\0")));
    }

    @Test
    void anEmptyKeyIsMissing() {
        assertRefused(
                () -> new Metric("", 1, 0, 0),
                INVALID,
                "Missing value for required parameter 'key'."
                        + " See the API docs for more information about request parameters.");
    }

    @Test
    void theLongestKeyHas250Characters() {
        String longest = "\ud835\udcd0".repeat(250);
        assertThat(new Metric(longest, 1, 0, 0).key()).isEqualTo(longest);

        assertRefused(
                () -> new Metric("k".repeat(251), 1, 0, 0),
                INVALID,
                "'Metric name' exceeds the maximum length of 250 characters: it has 251");
        assertRefused(
                () -> new Param("k".repeat(251), ""),
                INVALID,
                "'Param key' exceeds the maximum length of 250 characters: it has 251");
        assertRefused(
                () -> Limits.tagKey("tags[0].key", "k".repeat(251)),
                INVALID,
                "'tags[0].key' exceeds the maximum length of 250 characters: it has 251");
    }

    @Test
    void whatAPointIsAboutHasItsLongestToo() {
        new MetricSource("m".repeat(500), "n".repeat(500), "d".repeat(36));

        assertRefused(
                () -> new MetricSource("m".repeat(501), "", ""),
                INVALID,
                "'model_id' exceeds the maximum length of 500 characters: it has 501");
        assertRefused(
                () -> MetricSource.NONE.on("n".repeat(501), "d"),
                INVALID,
                "'dataset_name' exceeds the maximum length of 500 characters: it has 501");
        assertRefused(
                () -> MetricSource.NONE.on("n", "d".repeat(37)),
                INVALID,
                "'dataset_digest' exceeds the maximum length of 36 characters: it has 37");
    }
}
