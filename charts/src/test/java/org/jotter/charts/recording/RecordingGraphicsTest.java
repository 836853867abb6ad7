package org.jotter.charts.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jotter.charts.recording.Mark.Dots;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Lines;
import org.jotter.charts.recording.Mark.Picture;
import org.jotter.charts.recording.Mark.Words;
import org.junit.jupiter.api.Test;

class RecordingGraphicsTest {

    private final RecordingGraphics graphics = new RecordingGraphics(new TextLog());

    private List<Mark> marks() {
        return graphics.recording(100, 100).marks();
    }

    private Mark onlyMark() {
        assertThat(marks()).hasSize(1);
        return marks().get(0);
    }

    @Test
    void segmentsThatMeetBecomeOneLine() {
        graphics.draw(new Line2D.Double(0, 0, 10, 10));
        graphics.draw(new Line2D.Double(10, 10, 20, 0));
        graphics.draw(new Line2D.Double(30, 0, 40, 5));
        Lines lines = (Lines) onlyMark();
        assertThat(lines.polylines()).extracting(Points::size).containsExactly(3, 2);
    }

    @Test
    void aSegmentAndAMarkerByTurnsBecomeALineAndDots() {
        for (int i = 0; i < 50; i++) {
            graphics.setColor(Color.BLUE);
            graphics.drawLine(i, i % 7, i + 1, (i + 1) % 7);
            graphics.setColor(Color.RED);
            graphics.fill(new Ellipse2D.Double(i - 2, i % 7 - 2, 4, 4));
        }
        assertThat(marks()).hasSize(2);
        assertThat(((Lines) marks().get(0)).polylines()).hasSize(1);
        assertThat(((Dots) marks().get(1)).centers().size()).isEqualTo(50);
    }

    @Test
    void translucentLinesStayApartSoThatCrossingsDarken() {
        graphics.setColor(new Color(0, 0, 255, 100));
        graphics.drawLine(0, 0, 10, 10);
        graphics.drawLine(0, 10, 10, 0);
        assertThat(marks()).hasSize(2);
    }

    @Test
    void barsOfOneColorBecomeOneMarkAcrossTheirLabels() {
        graphics.fillRect(0, 50, 10, 50);
        graphics.drawString("1", 2, 20);
        graphics.fillRect(20, 40, 10, 60);
        graphics.drawString("2", 22, 20);
        assertThat(marks())
                .extracting(Object::getClass)
                .containsExactly(Fill.class, Words.class, Words.class);
    }

    @Test
    void aBarOverALabelIsPaintedOverIt() {
        graphics.fillRect(0, 0, 10, 50);
        graphics.drawString("1", 20, 20);
        graphics.fillRect(18, 0, 20, 50);
        assertThat(marks())
                .extracting(Object::getClass)
                .containsExactly(Fill.class, Words.class, Fill.class);
    }

    @Test
    void theOutlineOfADashedGridLineIsTakenDownAsTheLine() {
        BasicStroke dashed = new BasicStroke(2, 0, 0, 10, new float[] {3, 5}, 0);
        graphics.fill(new LineStroke(dashed).createStrokedShape(new Line2D.Double(0, 5, 90, 5)));
        Lines lines = (Lines) onlyMark();
        assertThat(lines.stroke().getDashArray()).containsExactly(3, 5);
        assertThat(lines.polylines().get(0).x(1)).isEqualTo(90);
    }

    @Test
    void whatIsMovedScaledAndTurnedIsWhereItWouldBeSeen() {
        graphics.translate(10, 20);
        graphics.scale(2, 2);
        graphics.fill(new Rectangle(1, 1, 3, 4));
        assertThat(((Fill) onlyMark()).path().getBounds2D())
                .isEqualTo(new Rectangle2D.Double(12, 22, 6, 8));
    }

    @Test
    void aGradientMovesWithItsShape() {
        graphics.translate(10, 0);
        graphics.setPaint(
                new LinearGradientPaint(
                        0, 0, 0, 8, new float[] {0, 1}, new Color[] {Color.RED, Color.BLUE}));
        graphics.fillRect(0, 0, 5, 8);
        LinearGradientPaint paint = (LinearGradientPaint) ((Fill) onlyMark()).paint();
        assertThat(paint.getStartPoint().getX()).isEqualTo(10);
    }

    @Test
    void aCompositeMakesColorsFainter() {
        graphics.setColor(Color.RED);
        graphics.setComposite(AlphaComposite.SrcOver.derive(0.5f));
        graphics.fillRect(0, 0, 5, 5);
        assertThat(((Color) ((Fill) onlyMark()).paint()).getAlpha()).isEqualTo(128);
    }

    @Test
    void clipsMeetAndTheChildOfAGraphicsKeepsThem() {
        graphics.setClip(0, 0, 50, 50);
        graphics.clipRect(20, 30, 90, 90);
        Graphics2D child = (Graphics2D) graphics.create();
        child.setClip(null);
        graphics.drawLine(0, 0, 9, 9);
        assertThat(((Lines) onlyMark()).clip()).isEqualTo(new Rectangle2D.Double(20, 30, 30, 20));
        assertThat(graphics.getClipBounds()).isEqualTo(new Rectangle(20, 30, 30, 20));
    }

    @Test
    void aPartOfAnImageIsPlacedWhereItIsSeen() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        graphics.drawImage(image, 10, 10, 30, 50, 0, 0, 4, 8, null);
        Picture picture = (Picture) onlyMark();
        assertThat(picture.image().getWidth(null)).isEqualTo(4);
        assertThat(picture.place().getScaleX()).isEqualTo(5);
        assertThat(picture.place().getTranslateY()).isEqualTo(10);
    }

    @Test
    void everyOtherCallComesDownToShapes() {
        int[] x = {0, 5, 9};
        int[] y = {0, 8, 1};
        graphics.drawRoundRect(0, 0, 9, 9, 2, 2);
        graphics.drawOval(0, 0, 9, 5);
        graphics.drawArc(0, 0, 9, 9, 0, 90);
        graphics.drawPolyline(x, y, 3);
        graphics.drawPolygon(x, y, 3);
        graphics.fillRoundRect(0, 0, 9, 9, 2, 2);
        graphics.fillArc(0, 0, 9, 9, 0, 90);
        graphics.fillPolygon(x, y, 3);
        graphics.clearRect(0, 0, 9, 9);
        graphics.fillOval(0, 0, 30, 30);
        assertThat(marks()).hasSize(4);
        assertThat(marks().get(0)).isInstanceOf(Lines.class);
        assertThat(((Fill) marks().get(2)).paint()).isEqualTo(Color.WHITE);
    }

    @Test
    void aSmallCircleIsADotAndALargeOneIsNot() {
        graphics.fill(new Ellipse2D.Double(10, 10, 6, 6));
        graphics.fill(new Ellipse2D.Double(10, 10, 60, 60));
        assertThat(((Dots) marks().get(0)).centers().x(0)).isCloseTo(13, within(1e-9));
        assertThat(marks().get(1)).isInstanceOf(Fill.class);
    }

    @Test
    void aPathThatIsNoTextStaysAPath() {
        Path2D.Float triangle = new Path2D.Float();
        triangle.moveTo(0, 0);
        triangle.lineTo(5, 5);
        triangle.lineTo(0, 5);
        triangle.closePath();
        graphics.fill(triangle);
        assertThat(onlyMark()).isInstanceOf(Fill.class);
    }
}
