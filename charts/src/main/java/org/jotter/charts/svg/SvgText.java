package org.jotter.charts.svg;

import java.util.List;
import org.jotter.charts.look.HouseFonts;
import org.jotter.charts.recording.Mark.Words;
import org.jotter.charts.text.Html;

/**
 * Texts of one look. A viewer may have another font; so each text is fixed at the point that the
 * chart aligned it by, and a long one is given its length.
 */
final class SvgText {

    private static final int NORMAL = 400;
    private static final int LONG = 5;

    /** Pixels by which the ends of aligned texts differ: an outline begins where its ink does. */
    private static final double ALIGNED = 1.5;

    private final List<Words> texts;
    private final Words first;
    private final double share;

    private SvgText(List<Words> texts) {
        this.texts = texts;
        this.first = texts.get(0);
        this.share = first.width() == 0 ? 0 : fixedShare();
    }

    /** Writes texts that are {@link #isLike alike}. */
    static void write(List<Words> texts, SvgColors colors, StringBuilder out) {
        new SvgText(texts).write(colors, out);
    }

    static boolean isLike(Words a, Words b) {
        return a.color().equals(b.color())
                && a.font().equals(b.font())
                && a.angle() == b.angle()
                && (a.width() == 0) == (b.width() == 0);
    }

    private void write(SvgColors colors, StringBuilder out) {
        boolean group = texts.size() > 1;
        String look = look(colors);
        if (group) {
            out.append("<g").append(look).append('>');
        }
        for (Words each : texts) {
            out.append("<text").append(group ? "" : look);
            place(each, out);
            out.append('>').append(Html.escape(each.text())).append("</text>");
        }
        if (group) {
            out.append("</g>");
        }
    }

    private String look(SvgColors colors) {
        StringBuilder look = new StringBuilder(colors.fill(first.color()));
        look.append(" font-size='").append(SvgPath.units(first.font().getSize2D())).append('\'');
        int weight = HouseFonts.weight(first.font());
        if (weight != NORMAL) {
            look.append(" font-weight='").append(weight).append('\'');
        }
        if (first.font().isItalic()) {
            look.append(" font-style='italic'");
        }
        if (share > 0) {
            look.append(" text-anchor='").append(share == 1 ? "end" : "middle").append('\'');
        }
        return look.toString();
    }

    private void place(Words words, StringBuilder out) {
        int x = SvgPath.units(words.x() + Math.cos(words.angle()) * words.width() * share);
        int y = SvgPath.units(words.y() + Math.sin(words.angle()) * words.width() * share);
        if (words.angle() == 0) {
            out.append(" x='").append(x).append("' y='").append(y).append('\'');
        } else {
            out.append(" transform='translate(").append(x).append(' ').append(y).append(")rotate(");
            out.append(Math.round(Math.toDegrees(words.angle()) * 10) / 10.0).append(")'");
        }
        if (words.width() > 0 && words.text().length() >= LONG) {
            out.append(" textLength='").append(SvgPath.units(words.width()));
            out.append("' lengthAdjust='spacingAndGlyphs'");
        }
    }

    /** 0 where the texts begin at one edge, 1 where they end at one, else their middle. */
    private double fixedShare() {
        if (texts.size() == 1) {
            return 0.5;
        }
        if (first.angle() != 0) {
            return 1; // labels below an axis hang from their ends
        }
        double starts = spread(0);
        double ends = spread(1);
        if (Math.min(starts, ends) > ALIGNED) {
            return 0.5;
        }
        return starts <= ends ? 0 : 1;
    }

    private double spread(double at) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Words each : texts) {
            low = Math.min(low, each.x() + each.width() * at);
            high = Math.max(high, each.x() + each.width() * at);
        }
        return high - low;
    }
}
