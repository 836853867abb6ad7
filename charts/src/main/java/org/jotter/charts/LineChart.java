package org.jotter.charts;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jotter.charts.Canvas.Anchor;
import org.jotter.charts.Canvas.Lettering;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** Lines over a numeric axis. */
final class LineChart {

    static final int WIDTH = 600;
    static final int HEIGHT = 400;
    private static final int MOST_SERIES = 18;
    private static final int MOST_POINTS = 2_400;
    private static final int POINTS_WITH_DOTS = 30;
    private static final int LEGEND_WIDTH = 150;
    private static final int NAME_LIMIT = 40;
    private static final int SPARKLINE_WIDTH = 24;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Series> all;
    private final List<Series> drawn;
    private final Frame frame;

    private LineChart(String title, String xLabel, String yLabel, List<Series> all) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.all = all;
        int shown = Math.min(MOST_SERIES, all.size());
        this.drawn =
                all.stream()
                        .limit(MOST_SERIES)
                        .map(s -> Downsampling.atMost(MOST_POINTS / shown, s))
                        .toList();
        int legend = all.size() > 1 ? LEGEND_WIDTH : 0;
        this.frame =
                new Frame(
                        new Box(76, 44, WIDTH - 100 - legend, HEIGHT - 96),
                        axis(s -> min(s.x()), s -> max(s.x())),
                        axis(s -> min(s.y()), s -> max(s.y())));
    }

    static Chart of(String title, String xLabel, String yLabel, List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException(
                    "The line chart '%s' has no series; give at least one".formatted(title));
        }
        LineChart chart = new LineChart(title, xLabel, yLabel, List.copyOf(series));
        return new Chart(
                title, chart.description(), new Picture(WIDTH, HEIGHT, chart::draw), chart.text());
    }

    private Axis axis(ToDoubleFunction<Series> low, ToDoubleFunction<Series> high) {
        double lowest = finite(drawn.stream().mapToDouble(low)).min().orElse(0);
        double highest = finite(drawn.stream().mapToDouble(high)).max().orElse(0);
        return Axis.covering(lowest, highest, 6);
    }

    private static DoubleStream finite(DoubleStream values) {
        return values.filter(Double::isFinite);
    }

    private static double min(double[] values) {
        return finite(DoubleStream.of(values)).min().orElse(Double.NaN);
    }

    private static double max(double[] values) {
        return finite(DoubleStream.of(values)).max().orElse(Double.NaN);
    }

    private void draw(Canvas canvas) {
        Frame.title(canvas, WIDTH, title);
        frame.drawX(canvas, xLabel);
        frame.drawY(canvas, yLabel);
        for (int i = 0; i < drawn.size(); i++) {
            drawSeries(canvas, drawn.get(i), i);
        }
        if (all.size() > 1) {
            drawLegend(canvas);
        }
    }

    private void drawSeries(Canvas canvas, Series series, int index) {
        double[] x = DoubleStream.of(series.x()).map(frame::px).toArray();
        double[] y = DoubleStream.of(series.y()).map(this::height).toArray();
        canvas.path(x, y, Ink.ofSeries(index), Ink.roundOfSeries(index));
        if (series.size() <= POINTS_WITH_DOTS) {
            IntStream.range(0, x.length)
                    .filter(i -> Double.isFinite(y[i]))
                    .forEach(i -> canvas.dot(x[i], y[i], Ink.ofSeries(index)));
        }
    }

    private double height(double value) {
        return Double.isFinite(value) ? frame.py(value) : Double.NaN;
    }

    private void drawLegend(Canvas canvas) {
        double left = frame.area().right() + 16;
        double line = frame.area().y() + 8;
        for (int i = 0; i < drawn.size(); i++, line += 16) {
            double[] ends = {left, left + 22};
            double[] heights = {line - 4, line - 4};
            canvas.path(ends, heights, Ink.ofSeries(i), Ink.roundOfSeries(i));
            legendText(canvas, left + 28, line, drawn.get(i).name());
        }
        if (all.size() > drawn.size()) {
            legendText(canvas, left, line, leftOut());
        }
    }

    private static void legendText(Canvas canvas, double x, double y, String text) {
        int room = Lettering.TICK.fits(LEGEND_WIDTH - 30);
        canvas.text(x, y, Anchor.START, Lettering.TICK, Text.cutMiddle(text, room));
    }

    private String leftOut() {
        return (all.size() - drawn.size()) + " more not drawn";
    }

    private String description() {
        return "Line chart of %s by %s. %s"
                .formatted(
                        Text.cut(yLabel, NAME_LIMIT),
                        Text.cut(xLabel, NAME_LIMIT),
                        IntStream.range(0, drawn.size())
                                .mapToObj(i -> sentence(drawn.get(i), all.get(i).size()))
                                .collect(Collectors.joining(" ")));
    }

    private static String sentence(Series s, int points) {
        return "%s: %d %s, from %s to %s."
                .formatted(
                        Text.cutMiddle(s.name(), NAME_LIMIT),
                        points,
                        points == 1 ? "point" : "points",
                        Numbers.number(s.y(0)),
                        Numbers.number(s.y(s.size() - 1)));
    }

    private String text() {
        TextTable table =
                TextTable.aligned("lrrrrrl")
                        .row("series", "points", "first", "last", "min", "max", "shape");
        for (int i = 0; i < drawn.size(); i++) {
            table.row(row(drawn.get(i), all.get(i).size()));
        }
        String more = all.size() > drawn.size() ? "\n" + leftOut() : "";
        return heading() + "\n" + table + more;
    }

    private String heading() {
        String axes = Text.cut(yLabel, NAME_LIMIT) + " by " + Text.cut(xLabel, NAME_LIMIT);
        String whole = Text.cut(title, 120);
        return whole.equals(axes) ? whole : whole + "\n" + axes;
    }

    private static List<String> row(Series s, int points) {
        double[] y = s.y();
        return List.of(
                Text.cutMiddle(s.name(), NAME_LIMIT),
                Integer.toString(points),
                Numbers.number(y[0]),
                Numbers.number(y[y.length - 1]),
                Numbers.number(min(y)),
                Numbers.number(max(y)),
                Text.sparkline(y, SPARKLINE_WIDTH));
    }
}
