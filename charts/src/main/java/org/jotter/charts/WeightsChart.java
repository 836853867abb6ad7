package org.jotter.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.charts.look.HouseColors;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.look.HouseLook;
import org.jotter.charts.text.Text;
import org.jotter.charts.words.Noted;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.HorizontalBarStyler;

/** Horizontal bars from zero, in their given order: weights, importances. */
final class WeightsChart extends HorizontalBarChart implements Noted {

    private static final int MOST_BARS = 40;
    private static final int NAME_LIMIT = 40;
    private static final int MARGINS = 92;
    private static final int BAR = 19;

    /** So far beyond the longest bar the axis goes, for its value stands there. */
    private static final double ROOM_FOR_VALUE = 0.12;

    /** Outside of the bar, this many thirds of a bar's height from its end. */
    private static final double VALUE_OUTSIDE = 1.06;

    /** The distance between two of these is still a number. */
    private static final double LIMIT = Double.MAX_VALUE / 4;

    private final int leftOut;
    private final int drawn;

    WeightsChart(String title, String valueLabel, List<Bar> bars) {
        super(XyPlot.WIDTH, MARGINS + BAR * Math.min(MOST_BARS, Math.max(1, bars.size())));
        if (bars.isEmpty()) {
            throw new IllegalArgumentException(
                    "The bar chart '%s' has no bars; give at least one".formatted(title));
        }
        HouseLook.wear(getStyler());
        setTitle(title);
        setXAxisTitle(valueLabel);
        List<Bar> longest = longest(bars);
        this.drawn = longest.size();
        this.leftOut = bars.size() - drawn;
        addSeries(
                valueLabel.isEmpty() ? " " : valueLabel,
                longest.stream().map(bar -> limited(bar.value())).toList(),
                names(longest));
        style(longest);
    }

    /** The bars of largest size, in their given order. */
    private static List<Bar> longest(List<Bar> all) {
        Set<Integer> places =
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> -Math.abs(all.get(i).value())))
                        .limit(MOST_BARS)
                        .collect(Collectors.toSet());
        return IntStream.range(0, all.size()).filter(places::contains).mapToObj(all::get).toList();
    }

    /** XChart paints bars of one name at one place. */
    private static List<String> names(List<Bar> bars) {
        List<String> names = new ArrayList<>();
        for (Bar bar : bars) {
            names.add(SeriesKeys.free(Text.cutMiddle(bar.label(), NAME_LIMIT), names::contains));
        }
        return names;
    }

    private static double limited(double value) {
        return Math.max(-LIMIT, Math.min(LIMIT, value));
    }

    private void style(List<Bar> bars) {
        HorizontalBarStyler styler = getStyler();
        styler.setAvailableSpaceFill(0.72);
        styler.setXAxisMaxLabelCount(bars.size() + 1);
        styler.setLegendVisible(false);
        styler.setLabelsVisible(true);
        styler.setLabelsPosition(VALUE_OUTSIDE);
        styler.setLabelsFont(HouseFonts.regular(10));
        styler.setLabelsFontColorAutomaticEnabled(false);
        styler.setLabelsFontColor(HouseColors.QUIET);
        double least = bars.stream().mapToDouble(bar -> limited(bar.value())).reduce(0, Math::min);
        double most = bars.stream().mapToDouble(bar -> limited(bar.value())).reduce(0, Math::max);
        double room = ROOM_FOR_VALUE * (most - least);
        styler.setXAxisMin(least < 0 ? least - room : 0);
        styler.setXAxisMax(most > 0 ? most + room : least < 0 ? 0 : 1);
    }

    @Override
    public List<String> notes() {
        return leftOut == 0
                ? List.of()
                : List.of("The %d longest bars; %d shorter left out".formatted(drawn, leftOut));
    }
}
