package org.jotter.magics.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MagicLineTest {

    private static String words(String line) {
        MagicLine parsed = MagicLine.parse(line);
        return parsed.name() + ":" + String.join("·", parsed.words());
    }

    @Test
    void wordsAreSplitAtBlanksAndDoubleQuotesKeepThemTogether() {
        assertThat(words("mlflow  runs --limit 3")).isEqualTo("mlflow:runs·--limit·3");
        assertThat(words("mlflow runs --filter \"metrics.a > 1\" x"))
                .isEqualTo("mlflow:runs·--filter·metrics.a > 1·x");
        assertThat(words("m --note=\"two words\"")).isEqualTo("m:--note=two words");
        assertThat(words("m \"never closed")).isEqualTo("m:never closed");
        assertThat(words("m a\\b 'c d'")).isEqualTo("m:ab·'c·d'");
        assertThat(words("m a\\\\b \"\" x")).isEqualTo("m:a\\b··x");
        assertThat(words("m \"a\\\"b\" c")).isEqualTo("m:a\"b·c");
        assertThat(words("m --note=\"two words\"tail")).isEqualTo("m:--note=two words·tail");
        assertThat(words("")).isEqualTo(":");
    }

    @Test
    void E4_aLineOfAnyLengthIsSplit() {
        String letters = "x".repeat(1_000_000);
        assertThat(words("m " + letters)).isEqualTo("m:" + letters);
        assertThat(words("m \"" + letters + "\"")).isEqualTo("m:" + letters);
        assertThat(words("m " + "\\x".repeat(500_000))).isEqualTo("m:" + "x".repeat(500_000));
        assertThat(MagicLine.parse("m " + "x ".repeat(500_000)).words()).hasSize(500_000);
    }
}
