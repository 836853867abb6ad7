package org.jotter.charts.look;

import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.BoxStyler;
import org.knowm.xchart.style.BubbleStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.DialStyler;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.RadarStyler;
import org.knowm.xchart.style.Styler;

/** The whole house look of a styler: the theme, and what XChart asks no theme about. */
public final class HouseLook {

    private HouseLook() {}

    /** Gives a styler the house look, whatever it had. */
    public static void wear(Styler styler) {
        styler.setTheme(new JotterTheme());
        if (styler instanceof AxesChartStyler axes) {
            axes.setYAxisLabelAlignment(TextAlignment.Right);
            axes.setXAxisTitleColor(HouseColors.QUIET);
            axes.setYAxisTitleColor(HouseColors.QUIET);
        }
        if (styler instanceof CategoryStyler categories) {
            categories.setPlotGridVerticalLinesVisible(false);
            categories.setLabelsFont(HouseFonts.regular(11));
        } else if (styler instanceof HorizontalBarStyler bars) {
            bars.setPlotGridHorizontalLinesVisible(false);
            bars.setLabelsFont(HouseFonts.regular(11));
        } else if (styler instanceof BoxStyler boxes) {
            boxes.setPlotGridVerticalLinesVisible(false);
            boxes.setBoxWidthFraction(0.42);
        } else if (styler instanceof HeatMapStyler heat) {
            wear(heat);
        } else if (styler instanceof BubbleStyler bubbles) {
            bubbles.setPlotContentSize(0.84); // XChart cuts bubbles at the edge of the plot
        } else if (styler instanceof RadarStyler radar) {
            wear(radar);
        } else if (styler instanceof DialStyler dial) {
            wear(dial);
        }
    }

    private static void wear(HeatMapStyler heat) {
        heat.setRangeColors(HouseColors.ramp());
        heat.setPlotGridLinesVisible(false);
        heat.setValueFont(HouseFonts.regular(12));
        heat.setValueFontColor(HouseColors.TEXT);
        heat.setPlotContentSize(1);
        heat.setGradientColorColumnWeight(12);
        heat.setGradientColorColumnHeight(180);
    }

    private static void wear(RadarStyler radar) {
        radar.setRadiiTitleFont(HouseFonts.regular(12));
        radar.setRadiiTickMarksColor(HouseColors.GRID);
        radar.setRadiiTicksMarksVisible(true);
    }

    private static void wear(DialStyler dial) {
        dial.setAxisTitleFont(HouseFonts.regular(12));
        dial.setLabelFont(HouseFonts.strong(14));
        dial.setLowerColor(HouseColors.series(2));
        dial.setMiddleColor(HouseColors.GRID);
        dial.setUpperColor(HouseColors.series(7));
        dial.setArrowColor(HouseColors.TEXT);
    }
}
