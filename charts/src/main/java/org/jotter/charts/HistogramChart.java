package org.jotter.charts;

import java.util.Arrays;
import java.util.List;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.style.lines.SeriesLines;

/** Bars on a numeric axis, as wide as their bins. */
final class HistogramChart extends XyPlot implements Described, Noted {

    private static final int BARS_WITHOUT_GAPS = 80;
    private static final double GAP = 0.06;
    private static final int NAME_LIMIT = 40;
    private static final int BAR_WIDTH = 20;

    private final Bins bins;

    HistogramChart(String title, String xLabel, Bins bins) {
        super(title, xLabel, "count");
        this.bins = bins;
        addReference("zero", bins.edge(0), 0, bins.edge(bins.size()), 0)
                .setLineStyle(SeriesLines.SOLID);
        addBars();
        getStyler().setYAxisMin(0.0);
        getStyler().setPlotGridVerticalLinesVisible(false);
        getStyler().setLegendVisible(false);
    }

    /** Each bar is a polygon with a gap behind it, so that all are one series. */
    private void addBars() {
        double gap = bins.size() > BARS_WITHOUT_GAPS ? 0 : GAP;
        double[] x = new double[5 * bins.size()];
        double[] y = new double[5 * bins.size()];
        for (int i = 0; i < bins.size(); i++) {
            double width = bins.edge(i + 1) - bins.edge(i);
            double left = bins.edge(i) + width * gap / 2;
            double right = bins.edge(i + 1) - width * gap / 2;
            double count = bins.count(i);
            System.arraycopy(new double[] {left, left, right, right, right}, 0, x, 5 * i, 5);
            System.arraycopy(new double[] {0, count, count, 0, Double.NaN}, 0, y, 5 * i, 5);
        }
        addArea("count", x, y, HouseColors.series(0));
    }

    @Override
    public String description() {
        return "Histogram of %s: %s from %s to %s in %s."
                .formatted(
                        Text.cut(getXAxisTitle(), NAME_LIMIT),
                        Text.count(bins.total(), "value"),
                        Numbers.number(bins.edge(0)),
                        Numbers.number(bins.edge(bins.size())),
                        Text.count(bins.size(), "bin"));
    }

    @Override
    public String text() {
        double most = Arrays.stream(bins.counts()).max().orElse(1);
        TextTable table = TextTable.aligned("rrrl").row("from", "to", "count", "");
        for (int i = 0; i < bins.size(); i++) {
            table.row(
                    Numbers.number(bins.edge(i)),
                    Numbers.number(bins.edge(i + 1)),
                    Long.toString(bins.count(i)),
                    Text.bar(bins.count(i) / most, BAR_WIDTH));
        }
        return "%s\n%s\n%s"
                .formatted(Text.cut(getTitle(), 120), Text.cut(getXAxisTitle(), NAME_LIMIT), table);
    }

    @Override
    public List<String> notes() {
        return bins.notFinite() == 0
                ? List.of()
                : List.of("Not finite and left out: " + bins.notFinite());
    }
}
