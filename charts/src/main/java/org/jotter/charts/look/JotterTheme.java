package org.jotter.charts.look;

import static java.awt.BasicStroke.CAP_BUTT;
import static java.awt.BasicStroke.CAP_ROUND;
import static java.awt.BasicStroke.JOIN_ROUND;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/**
 * The house look as a theme of XChart: quiet axes, thin lines, a color per series. The charts of
 * {@link org.jotter.charts.Charts} have it; a chart of your own takes it with {@code
 * builder.theme(new JotterTheme())}, and is dressed in it when it is shown with no theme chosen.
 */
public final class JotterTheme extends AbstractBaseTheme {

    /** The line of a series that chose no other. */
    public static final BasicStroke LINE = new BasicStroke(2, CAP_ROUND, JOIN_ROUND);

    /** The same for a line of many points. */
    public static final BasicStroke FINE_LINE = new BasicStroke(1.4f, CAP_ROUND, JOIN_ROUND);

    /** A line to compare with: a guess, a threshold. */
    public static final BasicStroke REFERENCE = dashed(1.3f, 4, 4);

    public static final int MARKER_SIZE = 6;

    static BasicStroke dashed(float width, float... dashes) {
        return new BasicStroke(width, CAP_BUTT, JOIN_ROUND, 10, dashes, 0);
    }

    // the card

    @Override
    public Font getBaseFont() {
        return HouseFonts.regular(11);
    }

    @Override
    public Color getChartBackgroundColor() {
        return HouseColors.CARD;
    }

    @Override
    public Color getChartFontColor() {
        return HouseColors.TEXT;
    }

    @Override
    public int getChartPadding() {
        return 14;
    }

    @Override
    public Font getChartTitleFont() {
        return HouseFonts.strong(15);
    }

    @Override
    public boolean isChartTitleBoxVisible() {
        return false;
    }

    @Override
    public int getChartTitlePadding() {
        return 8;
    }

    // series

    @Override
    public Color[] getSeriesColors() {
        return HouseColors.series();
    }

    @Override
    public Marker[] getSeriesMarkers() {
        return new Marker[] {SeriesMarkers.CIRCLE};
    }

    @Override
    public BasicStroke[] getSeriesLines() {
        return new BasicStroke[] {LINE, dashed(2, 7, 4), dashed(2, 2, 3), dashed(2, 9, 3, 2, 3)};
    }

    @Override
    public int getMarkerSize() {
        return MARKER_SIZE;
    }

    @Override
    public double getAvailableSpaceFill() {
        return 0.76;
    }

    @Override
    public Color getErrorBarsColor() {
        return HouseColors.QUIET;
    }

    @Override
    public Font getPieFont() {
        return HouseFonts.regular(12);
    }

    @Override
    public Font getSumFont() {
        return HouseFonts.strong(14);
    }

    // legend

    @Override
    public Font getLegendFont() {
        return HouseFonts.regular(12);
    }

    @Override
    public Color getLegendBackgroundColor() {
        return HouseColors.CARD;
    }

    @Override
    public Color getLegendBorderColor() {
        return HouseColors.CARD;
    }

    @Override
    public int getLegendPadding() {
        return 8;
    }

    @Override
    public int getLegendSeriesLineLength() {
        return 18;
    }

    @Override
    public LegendPosition getLegendPosition() {
        return LegendPosition.OutsideE;
    }

    // axes

    @Override
    public Font getAxisTitleFont() {
        return HouseFonts.regular(12);
    }

    @Override
    public Font getAxisTickLabelsFont() {
        return HouseFonts.regular(11);
    }

    @Override
    public Color getAxisTickLabelsColor() {
        return HouseColors.QUIET;
    }

    @Override
    public Color getAxisTickMarksColor() {
        return HouseColors.AXIS;
    }

    @Override
    public int getAxisTickMarkLength() {
        return 4;
    }

    @Override
    public int getAxisTickPadding() {
        return 5;
    }

    @Override
    public int getAxisTitlePadding() {
        return 10;
    }

    @Override
    public boolean isAxisTicksLineVisible() {
        return false;
    }

    @Override
    public boolean isAxisTicksMarksVisible() {
        return false;
    }

    @Override
    public int getXAxisTickMarkSpacingHint() {
        return 70;
    }

    @Override
    public int getYAxisTickMarkSpacingHint() {
        return 46;
    }

    // plot

    @Override
    public Color getPlotBackgroundColor() {
        return HouseColors.CARD;
    }

    @Override
    public Color getPlotBorderColor() {
        return HouseColors.GRID;
    }

    @Override
    public boolean isPlotBorderVisible() {
        return false;
    }

    @Override
    public boolean isPlotTicksMarksVisible() {
        return false;
    }

    @Override
    public Color getPlotGridLinesColor() {
        return HouseColors.GRID;
    }

    @Override
    public BasicStroke getPlotGridLinesStroke() {
        return new BasicStroke(1);
    }

    @Override
    public double getPlotContentSize() {
        return 0.96;
    }

    @Override
    public int getPlotMargin() {
        return 2;
    }

    // annotations

    @Override
    public Font getAnnotationTextFont() {
        return HouseFonts.regular(11);
    }

    @Override
    public Color getAnnotationTextFontColor() {
        return HouseColors.QUIET;
    }

    @Override
    public Color getAnnotationLineColor() {
        return HouseColors.AXIS;
    }

    @Override
    public BasicStroke getAnnotationLineStroke() {
        return dashed(1, 4, 4);
    }

    @Override
    public Font getAnnotationTextPanelFont() {
        return HouseFonts.regular(11);
    }

    @Override
    public Color getAnnotationTextPanelFontColor() {
        return HouseColors.TEXT;
    }

    @Override
    public Color getAnnotationTextPanelBackgroundColor() {
        return HouseColors.CARD;
    }

    @Override
    public Color getAnnotationTextPanelBorderColor() {
        return HouseColors.GRID;
    }

    @Override
    public Font getToolTipFont() {
        return HouseFonts.regular(11);
    }

    @Override
    public Color getToolTipBorderColor() {
        return HouseColors.GRID;
    }
}
