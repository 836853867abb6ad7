package org.jotter.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Means with the bands that they vary in, such as training and validation by rows. */
final class LearningCurveChart extends XyPlot implements Described {

    private static final int FAINT = 45;
    private static final int MOST_CURVES = 8;

    private final List<Band> curves;

    LearningCurveChart(String title, String xLabel, String yLabel, List<Band> curves) {
        super(title, xLabel, yLabel);
        this.curves = List.copyOf(curves);
        if (curves.isEmpty() || curves.size() > MOST_CURVES) {
            throw new IllegalArgumentException(
                    "The chart '%s' has %d curves with bands; give 1 to %d"
                            .formatted(title, curves.size(), MOST_CURVES));
        }
        for (int i = 0; i < curves.size(); i++) {
            addBand(curves.get(i), i);
        }
        for (int i = 0; i < curves.size(); i++) {
            XYSeries line = add(curves.get(i).mean());
            color(line, i);
            line.setMarker(SeriesMarkers.CIRCLE);
        }
    }

    /** There along the upper edge, back along the lower. */
    private void addBand(Band band, int index) {
        int size = band.mean().size();
        double[] x = new double[2 * size];
        double[] y = new double[2 * size];
        for (int i = 0; i < size; i++) {
            x[i] = band.mean().x(i);
            y[i] = band.high(i);
            x[2 * size - 1 - i] = band.mean().x(i);
            y[2 * size - 1 - i] = band.low(i);
        }
        addArea(
                "band of " + band.name(),
                x,
                y,
                HouseColors.faint(HouseColors.series(index), FAINT));
    }

    @Override
    public String description() {
        return curves.stream()
                .map(LearningCurveChart::sentence)
                .collect(
                        Collectors.joining(
                                " ",
                                "%s, %s by %s. "
                                        .formatted(getTitle(), getYAxisTitle(), getXAxisTitle()),
                                ""));
    }

    private static String sentence(Band band) {
        int last = band.mean().size() - 1;
        return "%s: from %s to %s, at last within %s."
                .formatted(
                        band.name(),
                        Numbers.number(band.mean().y(0)),
                        Numbers.number(band.mean().y(last)),
                        Numbers.number(band.spread(last)));
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrrr").row("curve", getXAxisTitle(), getYAxisTitle(), "spread");
        for (Band band : curves) {
            for (int i = 0; i < band.mean().size(); i++) {
                table.row(
                        band.name(),
                        Numbers.number(band.mean().x(i)),
                        Numbers.number(band.mean().y(i)),
                        Numbers.number(band.spread(i)));
            }
        }
        return getTitle() + "\n" + table;
    }
}
