package org.jotter.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jotter.charts.look.HouseLook;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.BoxChart;
import org.knowm.xchart.BoxChartBuilder;

/** A box for each group of values. */
final class BoxPlot extends BoxChart implements Noted {

    private static final int MOST_GROUPS = 40;

    private final int leftOut;

    BoxPlot(String title, String groupLabel, String valueLabel, Map<String, double[]> groups) {
        super(
                new BoxChartBuilder()
                        .width(XyPlot.WIDTH)
                        .height(XyPlot.HEIGHT)
                        .title(title)
                        .xAxisTitle(groupLabel)
                        .yAxisTitle(valueLabel));
        HouseLook.wear(getStyler());
        getStyler().setLegendVisible(false);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "The box plot '%s' has no groups; give at least one".formatted(title));
        }
        groups.entrySet().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> add(group.getKey(), group.getValue()));
        this.leftOut = Math.max(0, groups.size() - MOST_GROUPS);
    }

    private void add(String name, double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            throw new IllegalArgumentException(
                    "The group '%s' has no finite value; give at least one".formatted(name));
        }
        String key = SeriesKeys.free(SeriesKeys.label(name), taken -> getSeries(taken) != null);
        addSeries(key, finite);
    }

    @Override
    public List<String> notes() {
        return leftOut > 0 ? List.of(leftOut + " groups not drawn") : List.of();
    }
}
