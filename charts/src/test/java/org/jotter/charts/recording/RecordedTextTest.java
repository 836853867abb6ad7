package org.jotter.charts.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Words;
import org.junit.jupiter.api.Test;

/**
 * Holds on every JDK that we run on; were one to lay out texts in another way, they would become
 * outlines, and these tests would say so.
 */
class RecordedTextTest {

    private final TextLog log = new TextLog();
    private final RecordingGraphics graphics = new RecordingGraphics(log);
    private final Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private final Font noted = NotedFont.of(plain, log);

    private Words words() {
        List<Mark> marks = graphics.recording(100, 100).marks();
        assertThat(marks).hasSize(1);
        return (Words) marks.get(0);
    }

    private TextLayout layout(String text, Font font) {
        return new TextLayout(text, font, graphics.getFontRenderContext());
    }

    @Test
    void filledLettersAreTheirText() {
        graphics.translate(10, 20);
        graphics.fill(layout("true positive rate", noted).getOutline(null));
        assertThat(words().text()).isEqualTo("true positive rate");
        assertThat(words().font()).isEqualTo(plain).isNotInstanceOf(NotedFont.class);
        assertThat(words().x()).isEqualTo(10);
        assertThat(words().width())
                .isCloseTo(layout("true positive rate", plain).getAdvance(), within(0.01));
    }

    @Test
    void lettersThatAreTurnedAreTheirTextWithAnAngle() {
        AffineTransform upward = AffineTransform.getRotateInstance(-Math.PI / 2);
        graphics.fill(layout("loss", noted).getOutline(upward));
        assertThat(words().text()).isEqualTo("loss");
        assertThat(words().angle()).isCloseTo(-Math.PI / 2, within(1e-3));
    }

    @Test
    void ofManyTextsEachIsItself() {
        List<TextLayout> labels =
                List.of("0.2", "0.4", "0.6", "0.8").stream().map(l -> layout(l, noted)).toList();
        labels.forEach(label -> graphics.fill(label.getOutline(null)));
        assertThat(graphics.recording(100, 100).marks())
                .extracting(mark -> ((Words) mark).text())
                .containsExactly("0.2", "0.4", "0.6", "0.8");
    }

    @Test
    void aTextThatWasMeasuredOtherwiseThanPaintedIsFoundToo() {
        FontRenderContext coarse = new FontRenderContext(null, true, false);
        graphics.fill(new TextLayout("12", noted, coarse).getOutline(null));
        assertThat(words().text()).isEqualTo("12");
    }

    @Test
    void aDerivedFontNotesToo() {
        graphics.fill(layout("AUC", noted.deriveFont(Font.BOLD, 20f)).getOutline(null));
        assertThat(words().font().getSize()).isEqualTo(20);
    }

    @Test
    void lettersOfAFontThatNotesNothingAreOutlines() {
        graphics.fill(layout("AUC", plain).getOutline(null));
        assertThat(graphics.recording(9, 9).marks().get(0)).isInstanceOf(Fill.class);
    }

    @Test
    void otherAlphabetsAreText() {
        for (String text : List.of("Žluťoučký", "日本語", "مرحبا", "🚀")) {
            graphics.fill(layout(text, noted).getOutline(null));
        }
        assertThat(graphics.recording(9, 9).marks())
                .extracting(mark -> mark instanceof Words words ? words.text() : "outline")
                .containsExactly("Žluťoučký", "日本語", "مرحبا", "🚀");
    }

    @Test
    void ofTextsThatLookAlikeTheOneLaidOutLastIsMeant() {
        // a font without these letters shows the same boxes for both
        layout("\uE001\uE002", noted);
        layout("\uE003\uE004", noted);
        graphics.fill(layout("\uE001\uE002", noted).getOutline(null));
        assertThat(words().text()).isEqualTo("\uE001\uE002");
    }
}
