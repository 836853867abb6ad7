package org.jotter.magics.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Test
    void B2_aTextIsWrittenInAscii() {
        assertThat(JavaText.expression("a \"b\" \\u \\Zürich 日本\n\t"))
                .isEqualTo("\"a \\\"b\\\" \\\\u \\\\Z\\u00fcrich \\u65e5\\u672c\\012\\011\"");
    }

    @Test
    void E4_aTextThatNoClassFileHoldsInOnePieceIsPutTogether() {
        String text = "日".repeat(50_000);

        String java = JavaText.expression(text);

        assertThat(java).startsWith("String.join(\"\", \"").endsWith("\")");
        assertThat(java.split(", ")).hasSize(4);
    }
}
