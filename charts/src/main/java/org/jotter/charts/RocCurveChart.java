package org.jotter.charts;

import java.util.List;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** ROC curves over the diagonal of a classifier that guesses. */
final class RocCurveChart extends XyPlot implements Described {

    private static final int FAINT = 28;
    private static final int MOST_IN_CORNER = 6;

    private final List<Series> curves;

    RocCurveChart(String title, List<Series> curves) {
        super(heightOfRates(), title, "false positive rate", "true positive rate");
        this.curves = List.copyOf(curves);
        curves.forEach(curve -> Rates.check("ROC curve", curve));
        addReference("guess", 0, 0, 1, 1);
        for (int i = 0; i < Math.min(Rates.MOST_CURVES, curves.size()); i++) {
            addCurve(curves.get(i), i);
        }
        spanRates();
        if (curves.size() <= MOST_IN_CORNER) {
            getStyler().setLegendPosition(LegendPosition.InsideSE);
        }
    }

    private void addCurve(Series points, int index) {
        XYSeries curve = add(points);
        color(curve, index);
        curve.setMarker(SeriesMarkers.NONE);
        if (curves.size() == 1) {
            curve.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
            curve.setFillColor(HouseColors.faint(HouseColors.series(0), FAINT));
        }
    }

    @Override
    public String description() {
        StringBuilder out = new StringBuilder(getTitle()).append(". ");
        for (Series curve : curves) {
            out.append(curves.size() > 1 ? curve.name() + ": a" : "A");
            out.append("t a false positive rate of 0.1 the true positive rate is ");
            out.append(Numbers.number(Rates.bestAt(curve, 0.1))).append("; ");
        }
        return out.append("a guess gives 0.1.").toString();
    }

    @Override
    public String text() {
        int columns = Math.min(Rates.MOST_CURVES, curves.size());
        TextTable table = TextTable.aligned("r" + "r".repeat(columns) + "l");
        table.row(Rates.header("false positive rate", "true positive rate", curves));
        for (int tenth = 0; tenth <= 10; tenth++) {
            double x = tenth / 10.0;
            String bar = columns == 1 ? Text.bar(Rates.bestAt(curves.get(0), x), 20) : "";
            table.row(Rates.row(x, curves, curve -> Rates.bestAt(curve, x), bar));
        }
        return getTitle() + "\n" + table;
    }
}
