package org.jotter.charts;

import java.util.List;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Precision by recall, over the precision of a classifier that calls every row positive. */
final class PrecisionRecallChart extends XyPlot implements Described {

    private static final int MOST_IN_CORNER = 6;

    private final List<Series> curves;
    private final double positives;

    /**
     * Recall is x, precision y.
     *
     * @param positives the share of rows that are positive
     */
    PrecisionRecallChart(String title, List<Series> curves, double positives) {
        super(heightOfRates(), title, "recall", "precision");
        this.curves = List.copyOf(curves);
        this.positives = positives;
        curves.forEach(curve -> Rates.check("precision-recall curve", curve));
        addReference("all positive", 0, positives, 1, positives);
        for (int i = 0; i < Math.min(Rates.MOST_CURVES, curves.size()); i++) {
            XYSeries curve = add(curves.get(i));
            color(curve, i);
            curve.setMarker(SeriesMarkers.NONE);
        }
        spanRates();
        if (curves.size() <= MOST_IN_CORNER) {
            getStyler().setLegendPosition(LegendPosition.InsideSW);
        }
    }

    @Override
    public String description() {
        StringBuilder out = new StringBuilder(getTitle()).append(". ");
        for (Series curve : curves) {
            out.append(curves.size() > 1 ? curve.name() + ": a" : "A");
            out.append("t a recall of 0.5 the precision is ");
            out.append(Numbers.number(precisionAt(curve, 0.5))).append("; ");
        }
        return out.append("who calls every row positive has ")
                .append(Numbers.number(positives))
                .append('.')
                .toString();
    }

    @Override
    public String text() {
        int columns = Math.min(Rates.MOST_CURVES, curves.size());
        TextTable table = TextTable.aligned("r" + "r".repeat(columns) + "l");
        table.row(Rates.header("recall", "precision", curves));
        for (int tenth = 1; tenth <= 10; tenth++) {
            double x = tenth / 10.0;
            String bar = columns == 1 ? Text.bar(precisionAt(curves.get(0), x), 20) : "";
            table.row(Rates.row(x, curves, curve -> precisionAt(curve, x), bar));
        }
        return getTitle() + "\n" + table;
    }

    /** The best precision to be had at a recall or above it. */
    private static double precisionAt(Series curve, double recall) {
        double best = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) >= recall) {
                best = Math.max(best, curve.y(i));
            }
        }
        return best;
    }
}
