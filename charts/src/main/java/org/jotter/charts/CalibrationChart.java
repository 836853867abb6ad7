package org.jotter.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How often what was predicted with a probability came true, over the diagonal of perfection. */
final class CalibrationChart extends XyPlot implements Described {

    private final List<Series> curves;

    /** The mean predicted probability of each bin is x, the fraction of positives y. */
    CalibrationChart(List<Series> curves) {
        super(
                heightOfRates(),
                "Calibration",
                "mean predicted probability",
                "fraction of positives");
        this.curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("The calibration has no curve; give at least one");
        }
        curves.forEach(curve -> Rates.check("calibration curve", curve));
        addReference("perfect", 0, 0, 1, 1);
        for (int i = 0; i < Math.min(Rates.MOST_CURVES, curves.size()); i++) {
            color(add(curves.get(i)), i);
        }
        spanRates();
        getStyler().setMarkerSize(7);
        getStyler().setLegendPosition(LegendPosition.InsideSE);
    }

    @Override
    public String description() {
        return curves.stream()
                .limit(Rates.MOST_CURVES)
                .map(
                        curve ->
                                "%s is off by at most %s."
                                        .formatted(curve.name(), Numbers.number(largestGap(curve))))
                .collect(Collectors.joining(" ", "Calibration of predicted probabilities. ", ""));
    }

    private static double largestGap(Series curve) {
        double most = 0;
        for (int i = 0; i < curve.size(); i++) {
            most = Math.max(most, Math.abs(curve.y(i) - curve.x(i)));
        }
        return most;
    }

    @Override
    public String text() {
        TextTable table =
                TextTable.aligned("lrr")
                        .row("curve", "mean predicted probability", "fraction of positives");
        for (Series curve : curves.subList(0, Math.min(Rates.MOST_CURVES, curves.size()))) {
            for (int i = 0; i < curve.size(); i++) {
                table.row(curve.name(), Numbers.number(curve.x(i)), Numbers.number(curve.y(i)));
            }
        }
        return getTitle() + "\n" + table;
    }
}
