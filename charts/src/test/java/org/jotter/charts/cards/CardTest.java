package org.jotter.charts.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.charts.Figure;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HorizontalBarChart;

class CardTest {

    private static final Card ENDPOINT =
            Card.titled("Endpoint flight-delay")
                    .value("state", "READY")
                    .value("latency_ms", 1.23456)
                    .note("Send rows as JSON:")
                    .code("curl -d '{\"a\": 1}' http://127.0.0.1:8080/invocations")
                    .link("http://127.0.0.1:8080/?a=1&b=2");

    @Test
    void theTextTwinHasEveryPartInOrder() {
        Card card = ENDPOINT.table(HtmlTable.builder().columns("a").row(1).build());
        assertThat(card.text())
                .isEqualTo(
                        """
                        Endpoint flight-delay
                        state:       READY
                        latency_ms:  1.235
                        Send rows as JSON:
                        curl -d '{"a": 1}' http://127.0.0.1:8080/invocations
                        http://127.0.0.1:8080/?a=1&b=2
                        a
                        1\
                        """);
    }

    @Test
    void theHtmlSaysTheSame() {
        String html = ENDPOINT.html();
        assertThat(withoutStyles(html.substring(html.indexOf("<h4"))))
                .isEqualTo(
                        """
                        <h4>Endpoint flight-delay</h4>
                        <table><tbody>
                        <tr><th scope="row">state</th><td>READY</td></tr>
                        <tr><th scope="row">latency_ms</th><td>1.235</td></tr>
                        </tbody></table>
                        <p>Send rows as JSON:</p>
                        <pre>curl -d &#39;{&quot;a&quot;: 1}&#39; http://127.0.0.1:8080/invocations</pre>
                        <p><a href="http://127.0.0.1:8080/?a=1&amp;b=2" rel="noopener">http://127.0.0.1:8080/?a=1&amp;b=2</a></p>
                        </section>
                        """);
    }

    private static String withoutStyles(String html) {
        return html.replace(CopyButton.SCRIPT, "").replaceAll(" style=\"[^\"]*\"", "");
    }

    /** Trials D2: Jupyter drops the style sheets of a notebook that it does not trust. */
    @Test
    void D2_theFrameAndTheSidesAreInTheElementsThemselves() {
        String html = ENDPOINT.html().replaceAll("(?s)<style>.*?</style>", "");
        assertThat(html)
                .contains("<section class=\"jotter-card\" style=\"border:1px solid rgba(")
                .contains("<pre style=\"white-space:pre-wrap;")
                .containsPattern("<th scope=\"row\" style=\"text-align:left;[^>]*>state</th>");
    }

    @Test
    void looks_aTitleHasADotInTheColourOfItsStatus() {
        Card card = Card.titled("Run a: FAILED", Tone.BAD).value("took", "1 s");
        assertThat(card.html())
                .contains("<span style=\"color:#e0483e\">●</span> Run a: FAILED</h4>");
        assertThat(card.text()).startsWith("Run a: FAILED\n");
    }

    @Test
    void D2_anEmptyValueIsADashBesideItsOwnLabel() {
        Card card = Card.titled("t").value("user", "").value("source", null).value("took", "1 s");
        assertThat(card.text()).isEqualTo("t\nuser:    –\nsource:  –\ntook:    1 s");
        assertThat(withoutStyles(card.html()))
                .contains("<tr><th scope=\"row\">user</th><td>–</td></tr>")
                .contains("<tr><th scope=\"row\">source</th><td>–</td></tr>");
    }

    @Test
    void aChartIsAnImageWithItsDescription() {
        HorizontalBarChart chart = Charts.bars("<Weights>", "weight", List.of(new Bar("a", 1)));
        Card card = Card.titled("Model").chart(chart);
        assertThat(card.html())
                .contains(
                        "<img style=\"max-width:100%;height:auto\" width=\"640\" height=\"111\""
                            + " alt=\"&lt;Weights&gt;. Bar chart of weight, 1 bar. Longest: a 1.\""
                            + " src=\"data:image/svg+xml;base64,");
        assertThat(card.text()).isEqualTo("Model\n" + Figure.of(chart).text());
    }

    @Test
    void hostileTextIsSafe() {
        String hostile = "</dd><script>alert(1)</script>";
        String html =
                Card.titled(hostile).value(hostile, hostile).note(hostile).code(hostile).html();
        assertThat(html.replace(CopyButton.SCRIPT, ""))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void aCardStaysAsItIsWhenOneGrowsFromIt() {
        Card card = Card.titled("t").value("a", 1);
        card.value("b", 2);
        assertThat(card.text()).isEqualTo("t\na:  1");
    }

    @Test
    void anAddressThatWouldRunAScriptIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENDPOINT.link("javascript:alert(1)"))
                .withMessage(
                        "The link 'javascript:alert(1)' is no web address; begin it with http:// or"
                                + " https://");
    }
}
