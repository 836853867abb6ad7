package org.jotter.charts.dressing;

import org.jotter.charts.look.HouseColors;
import org.knowm.xchart.OHLCChart;
import org.knowm.xchart.OHLCSeries;

/** Candles that rise are green, those that fall red, in the house's tones. */
final class PriceDress {

    private PriceDress() {}

    static void dress(OHLCChart chart, Changes changes) {
        for (OHLCSeries series : chart.getSeriesCollection()) {
            if (series.getUpColor() == null) {
                changes.set(series::setUpColor, null, HouseColors.series(2));
            }
            if (series.getDownColor() == null) {
                changes.set(series::setDownColor, null, HouseColors.series(7));
            }
        }
    }
}
