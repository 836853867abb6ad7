package org.jotter.charts;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseLook;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A line for each run through the values of its columns, each column on its own scale. The higher
 * the last value, the stronger the color; the best tenth stands out.
 */
final class ParallelCoordinatesChart extends CategoryChart implements Described, Noted {

    private static final int MOST_RUNS = 200;
    private static final int MOST_COLUMNS = 12;
    private static final double BEST = 0.9;
    private static final int FAINTEST = 50;
    private static final int FAINT = 170;
    private static final int OPAQUE = 255;

    private final List<String> columns;
    private final List<Series> runs;
    private final Scales scales;
    private final int leftOut;

    ParallelCoordinatesChart(String title, List<String> columns, List<Series> runs) {
        super(XyPlot.WIDTH, XyPlot.HEIGHT);
        this.columns = List.copyOf(columns);
        check(title, columns, runs);
        HouseLook.wear(getStyler());
        setTitle(title);
        this.scales = new Scales(columns.size(), runs);
        this.runs = ranked(runs);
        this.leftOut = runs.size() - this.runs.size();
        for (int i = 0; i < this.runs.size(); i++) {
            addRun(this.runs.get(i), i);
        }
        addAnnotation(new Poles(scales));
        style();
    }

    private static void check(String title, List<String> columns, List<Series> runs) {
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "The parallel coordinates '%s' have %s; give 2 to %d"
                            .formatted(title, Text.count(columns.size(), "column"), MOST_COLUMNS));
        }
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    "The parallel coordinates '%s' have no runs; give at least one"
                            .formatted(title));
        }
        for (Series run : runs) {
            if (run.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "The run '%s' has %s; give %d, one per column"
                                .formatted(
                                        run.name(),
                                        Text.count(run.size(), "value"),
                                        columns.size()));
            }
        }
    }

    /** Those with the highest last values, the best one last and so on top. */
    private static List<Series> ranked(List<Series> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(ParallelCoordinatesChart::result))
                .skip(Math.max(0, runs.size() - MOST_RUNS))
                .toList();
    }

    private static double result(Series run) {
        double last = run.y(run.size() - 1);
        return Double.isNaN(last) ? Double.NEGATIVE_INFINITY : last;
    }

    private void addRun(Series run, int place) {
        boolean best = place >= BEST * runs.size() || place == runs.size() - 1;
        double[] shares = scales.shares(run);
        double result = shares[shares.length - 1];
        int alpha =
                Double.isNaN(result) ? FAINTEST : (int) (FAINTEST + (FAINT - FAINTEST) * result);
        String key = SeriesKeys.free(run.name(), name -> getSeries(name) != null);
        var line = addSeries(key, labels(), boxed(shares));
        line.setLabel(SeriesKeys.label(run.name()));
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(HouseColors.faint(HouseColors.series(0), best ? OPAQUE : alpha));
        line.setLineStyle(
                new BasicStroke(best ? 2.2f : 1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        columns.forEach(
                column ->
                        labels.add(SeriesKeys.free(Text.cutMiddle(column, 20), labels::contains)));
        return labels;
    }

    private static List<Double> boxed(double[] shares) {
        return Arrays.stream(shares).boxed().toList();
    }

    private void style() {
        CategoryStyler styler = getStyler();
        styler.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        styler.setOverlapped(true);
        styler.setLegendVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setYAxisMin(-Poles.ROOM);
        styler.setYAxisMax(1 + Poles.ROOM);
        styler.setXAxisTickMarkSpacingHint(10);
    }

    @Override
    public String description() {
        Series best = runs.get(runs.size() - 1);
        String values =
                String.join(
                        ", ",
                        IntStream.range(0, columns.size())
                                .mapToObj(i -> columns.get(i) + " " + Numbers.number(best.y(i)))
                                .toList());
        return "Parallel coordinates of %s over %s. Highest %s: %s with %s."
                .formatted(
                        Text.count(runs.size() + leftOut, "run"),
                        String.join(", ", columns),
                        columns.get(columns.size() - 1),
                        best.name(),
                        values);
    }

    @Override
    public String text() {
        TextTable table = TextTable.aligned("l" + "r".repeat(columns.size()));
        List<String> header = new ArrayList<>(List.of("run"));
        columns.forEach(column -> header.add(Text.cutMiddle(column, 24)));
        table.row(header);
        for (int i = runs.size() - 1; i >= Math.max(0, runs.size() - 20); i--) {
            List<String> row = new ArrayList<>(List.of(Text.cutMiddle(runs.get(i).name(), 40)));
            for (int j = 0; j < columns.size(); j++) {
                row.add(Numbers.number(runs.get(i).y(j)));
            }
            table.row(row);
        }
        int more = runs.size() - 20;
        return Text.cut(getTitle(), 120) + "\n" + table + (more > 0 ? "\n" + more + " more" : "");
    }

    @Override
    public List<String> notes() {
        return leftOut > 0
                ? List.of("The %d best runs; %d left out".formatted(runs.size(), leftOut))
                : List.of();
    }
}
