package org.jotter.charts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** Counts of values in bins of equal width. */
final class Histogram {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int MOST_BINS = 200;

    private final String title;
    private final String xLabel;
    private final double low;
    private final double high;
    private final long[] counts;
    private final int notFinite;
    private final Frame frame;

    private Histogram(String title, String xLabel, double[] values, int bins) {
        this.title = title;
        this.xLabel = xLabel;
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        this.notFinite = values.length - finite.length;
        double least = Arrays.stream(finite).min().orElseThrow(() -> noValue(title));
        double most = Arrays.stream(finite).max().orElseThrow();
        this.low = least;
        this.high = most > least ? most : least + 1;
        this.counts = count(finite, bins);
        this.frame =
                new Frame(
                        new Box(76, 44, WIDTH - 100, HEIGHT - 96),
                        Axis.covering(low, high, 6),
                        Axis.covering(0, most(), 5));
    }

    static Chart of(String title, String xLabel, double[] values, int bins) {
        if (bins < 1 || bins > MOST_BINS) {
            throw new IllegalArgumentException(
                    "The histogram '%s' has %d bins; give 1 to %d"
                            .formatted(title, bins, MOST_BINS));
        }
        Histogram chart = new Histogram(title, xLabel, values, bins);
        return new Chart(
                title, chart.description(), new Picture(WIDTH, HEIGHT, chart::draw), chart.text());
    }

    private static IllegalArgumentException noValue(String title) {
        return new IllegalArgumentException(
                "The histogram '%s' has no finite value; give at least one".formatted(title));
    }

    private long[] count(double[] finite, int bins) {
        long[] result = new long[bins];
        for (double value : finite) {
            double share = (value / 2 - low / 2) / (high / 2 - low / 2);
            result[(int) Math.min(bins - 1, share * bins)]++;
        }
        return result;
    }

    /** The height of the highest bin. */
    private double most() {
        return (double) Arrays.stream(counts).max().orElse(1);
    }

    private double edge(int bin) {
        double share = (double) bin / counts.length;
        return low * (1 - share) + high * share;
    }

    private void draw(Canvas canvas) {
        Frame.title(canvas, WIDTH, title);
        frame.drawX(canvas, xLabel);
        frame.drawY(canvas, "count");
        canvas.boxes(boxes(), Ink.BLUE, 1);
    }

    private List<Box> boxes() {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .mapToObj(this::box)
                .toList();
    }

    private Box box(int i) {
        double left = frame.px(edge(i));
        double top = frame.py((double) counts[i]);
        double gap = counts.length > 100 ? 0 : 1;
        double width = Math.max(0.5, frame.px(edge(i + 1)) - left - gap);
        return new Box(left, top, width, frame.area().bottom() - top);
    }

    private String description() {
        return "Histogram of %s: %d values from %s to %s in %d bins.%s"
                .formatted(
                        Text.cut(xLabel, 40),
                        Arrays.stream(counts).sum(),
                        Numbers.number(low),
                        Numbers.number(high),
                        counts.length,
                        leftOut());
    }

    private String leftOut() {
        return notFinite == 0 ? "" : " Not finite and left out: %d.".formatted(notFinite);
    }

    private String text() {
        double most = most();
        TextTable table = TextTable.aligned("rrrl").row("from", "to", "count", "");
        for (int i = 0; i < counts.length; i++) {
            table.row(
                    Numbers.number(edge(i)),
                    Numbers.number(edge(i + 1)),
                    Long.toString(counts[i]),
                    Text.bar(counts[i] / most, 20));
        }
        return "%s\n%s\n%s%s"
                .formatted(
                        Text.cut(title, 120),
                        Text.cut(xLabel, 40),
                        table,
                        notFinite == 0 ? "" : "\n" + leftOut().strip());
    }
}
