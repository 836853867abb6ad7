package org.jotter.charts.dressing;

import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.LineStroke;
import org.jotter.charts.recording.NotedFont;
import org.jotter.charts.recording.TextLog;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** Fonts that note what is laid out with them, and a grid whose lines remember that they are. */
final class FontDress {

    private FontDress() {}

    static void dress(Styler styler, TextLog log, Changes changes) {
        StylerProperties.of(styler)
                .fonts(styler)
                .forEach(
                        font ->
                                changes.set(
                                        font::set,
                                        font.get(),
                                        NotedFont.of(HouseFonts.usable(font.get()), log)));
        if (styler instanceof AxesChartStyler axes) {
            changes.set(
                    axes::setPlotGridLinesStroke,
                    axes.getPlotGridLinesStroke(),
                    new LineStroke(axes.getPlotGridLinesStroke()));
        }
    }
}
