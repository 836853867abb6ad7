package org.jotter.charts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void everyCharacterWithAMeaningInHtmlIsEscaped() {
        assertThat(Html.escape("<script>alert(\"it's\" && 1)</script>"))
                .isEqualTo("&lt;script&gt;alert(&quot;it&#39;s&quot; &amp;&amp; 1)&lt;/script&gt;");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertThat(Html.escape("a\u0000b\u001bc\u0085d\ud800e\uffff")).isEqualTo("a�b�c�d�e�");
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertThat(Html.escape("Zürich 東京 🛫")).isEqualTo("Zürich 東京 🛫");
    }

    @Test
    void lineBreaksStayInTextAndAreSpelledOutInAttributes() {
        assertThat(Html.escape("a\n\tb")).isEqualTo("a\n\tb");
        assertThat(Html.attribute("a\n\tb\"")).isEqualTo("a&#10;&#9;b&quot;");
    }

    @Test
    void nullIsEmpty() {
        assertThat(Html.escape(null)).isEmpty();
    }

    @Test
    void whatStandsBetweenBackticksIsCode() {
        assertThat(Html.prose("Call `a < b` or `$1`, not ` alone"))
                .isEqualTo("Call <code>a &lt; b</code> or <code>$1</code>, not ` alone");
        assertThat(Html.prose("`<script>`")).isEqualTo("<code>&lt;script&gt;</code>");
    }
}
