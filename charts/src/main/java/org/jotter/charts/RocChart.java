package org.jotter.charts;

import java.util.List;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** A ROC curve over the diagonal of a classifier that guesses. */
final class RocChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 440;
    private static final int MOST_POINTS = 1_500;

    private static final Frame FRAME =
            new Frame(
                    new Box(76, 44, WIDTH - 100, HEIGHT - 96),
                    Axis.covering(0, 1, 5),
                    Axis.covering(0, 1, 5));

    private final String title;
    private final Series curve;

    private RocChart(String title, List<RocPoint> points) {
        this.title = title;
        this.curve =
                new Series(
                        "ROC",
                        points.stream().mapToDouble(RocPoint::falsePositiveRate).toArray(),
                        points.stream().mapToDouble(RocPoint::truePositiveRate).toArray());
    }

    static Chart of(List<RocPoint> points, double auc) {
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "The ROC curve has %d points; give at least two".formatted(points.size()));
        }
        if (!(auc >= 0 && auc <= 1)) {
            throw new IllegalArgumentException(
                    "The area under the ROC curve is %s; give a number between 0 and 1"
                            .formatted(auc));
        }
        RocChart chart = new RocChart("ROC curve, AUC " + Numbers.number(auc), points);
        return new Chart(
                chart.title,
                chart.description(),
                new Picture(WIDTH, HEIGHT, chart::draw),
                chart.text());
    }

    private void draw(Canvas canvas) {
        Frame.title(canvas, WIDTH, title);
        FRAME.drawX(canvas, "false positive rate");
        FRAME.drawY(canvas, "true positive rate");
        draw(canvas, Series.of("guess", 0, 1), Ink.QUIET, 1);
        draw(canvas, Downsampling.atMost(MOST_POINTS, curve), Ink.BLUE, 0);
    }

    private static void draw(Canvas canvas, Series s, Ink ink, int dashes) {
        double[] x = new double[s.size()];
        double[] y = new double[s.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = FRAME.px(s.x(i));
            y[i] = FRAME.py(s.y(i));
        }
        canvas.path(x, y, ink, dashes);
    }

    private String description() {
        return "%s: at a false positive rate of 0.1 the true positive rate is %s; a guess gives 0.1."
                .formatted(title, Numbers.number(heightAt(0.1)));
    }

    private String text() {
        TextTable table =
                TextTable.aligned("rrl").row("false positive rate", "true positive rate", "");
        for (int tenth = 0; tenth <= 10; tenth++) {
            double height = heightAt(tenth / 10.0);
            table.row(Numbers.number(tenth / 10.0), Numbers.number(height), Text.bar(height, 20));
        }
        return title + "\n" + table;
    }

    /** The best true positive rate to be had at a false positive rate, on the curve's segments. */
    private double heightAt(double x) {
        double best = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) <= x) {
                best = Math.max(best, curve.y(i));
            }
            if (i > 0 && curve.x(i - 1) < x && x < curve.x(i)) {
                double share = (x - curve.x(i - 1)) / (curve.x(i) - curve.x(i - 1));
                best = Math.max(best, curve.y(i - 1) + share * (curve.y(i) - curve.y(i - 1)));
            }
        }
        return best;
    }
}
