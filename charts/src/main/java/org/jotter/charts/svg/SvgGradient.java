package org.jotter.charts.svg;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.util.Locale;

/** A gradient, named by what it is, so that two of one name on a page are equal. */
final class SvgGradient {

    private static final Color UNKNOWN = Color.GRAY;

    private SvgGradient() {}

    /** Writes the gradient and gives the attributes that fill with it; gray for any other paint. */
    static String write(Paint paint, SvgColors colors, StringBuilder out) {
        if (!(paint instanceof LinearGradientPaint gradient)) {
            return colors.fill(UNKNOWN);
        }
        String body = body(gradient, colors);
        String name = "g" + Integer.toString(body.hashCode() & Integer.MAX_VALUE, 36);
        out.append("<linearGradient id='").append(name).append('\'').append(body);
        return " fill='url(#" + name + ")'";
    }

    private static String body(LinearGradientPaint gradient, SvgColors colors) {
        StringBuilder body = new StringBuilder();
        body.append(
                String.format(
                        Locale.ROOT,
                        " gradientUnits='userSpaceOnUse' x1='%d' y1='%d' x2='%d' y2='%d'>",
                        SvgPath.units(gradient.getStartPoint().getX()),
                        SvgPath.units(gradient.getStartPoint().getY()),
                        SvgPath.units(gradient.getEndPoint().getX()),
                        SvgPath.units(gradient.getEndPoint().getY())));
        for (int i = 0; i < gradient.getColors().length; i++) {
            body.append("<stop offset='").append(Math.round(gradient.getFractions()[i] * 100));
            body.append("%'").append(colors.stop(gradient.getColors()[i])).append("/>");
        }
        return body.append("</linearGradient>").toString();
    }
}
