package org.jotter.magics.jshell;

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
    void aMagicBecomesACallAndOtherLinesStay() {
        String call = "org.jotter.magics.jshell.JShellNotebook.lineMagic(\"%s\");";
        assertThat(MagicLine.toJava("%mlflow runs")).isEqualTo(call.formatted("mlflow runs"));
        assertThat(MagicLine.toJava("  %a \"b c\""))
                .isEqualTo("  " + call.formatted("a \\\"b c\\\""));
        assertThat(MagicLine.toJava("var r = %mlflow runs"))
                .isEqualTo("var r = " + call.formatted("mlflow runs"));
        for (String java : new String[] {"int r = 7 %2;", "% 4;", "s = \"= %d\"", "a %= 2"}) {
            assertThat(MagicLine.toJava(java)).isEqualTo(java);
        }
    }
}
