package org.jotter.charts.look;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * The dark twin of every color of a light chart: of the house's colors by name, of any other by its
 * lightness. What is light in a picture of numbers (a heat map) means little of something; there
 * lightness is turned round, so that little stays near the card.
 */
public final class DarkTwins implements UnaryOperator<Color> {

    /** Letters on a cell or bar, named by what they are on the light and on the dark card. */
    public static final Color BLACK_THEN_BLACK = new Color(0x010101);

    public static final Color BLACK_THEN_WHITE = new Color(0x010102);
    public static final Color WHITE_THEN_BLACK = new Color(0xfffffd);
    public static final Color WHITE_THEN_WHITE = new Color(0xfffffe);

    private static final int RGB = 0xffffff;
    private static final double NEARLY_GRAY = 0.04;

    private final Map<Integer, Color> known = new HashMap<>();
    private final boolean numbers;
    private final boolean ramp;

    private DarkTwins(boolean numbers, boolean ramp) {
        this.numbers = numbers;
        this.ramp = ramp;
        for (HouseColors.Pair pair : HouseColors.pairs()) {
            known.put(rgb(pair.light()), pair.dark());
        }
        known.put(rgb(BLACK_THEN_BLACK), BLACK_THEN_BLACK);
        known.put(rgb(WHITE_THEN_BLACK), BLACK_THEN_BLACK);
        known.put(rgb(BLACK_THEN_WHITE), Color.WHITE);
        known.put(rgb(WHITE_THEN_WHITE), Color.WHITE);
    }

    /** For a chart whose colors tell series apart. */
    public static DarkTwins ofSeries() {
        return new DarkTwins(false, false);
    }

    /** For a chart whose colors stand for numbers, from the first of these to the last. */
    public static DarkTwins ofNumbers(Color[] rangeColors) {
        return new DarkTwins(true, Arrays.equals(rangeColors, HouseColors.ramp()));
    }

    @Override
    public Color apply(Color light) {
        Color twin = known.get(rgb(light));
        if (twin == null && ramp) {
            OptionalDouble share = HouseColors.placeOnRamp(light);
            twin = share.isPresent() ? HouseColors.onDarkRamp(share.getAsDouble()) : null;
        }
        return twin == null ? byLightness(light) : HouseColors.faint(twin, light.getAlpha());
    }

    private Color byLightness(Color light) {
        OkLab color = OkLab.of(light);
        if (numbers) {
            double vivid = Math.min(1, 0.62 + 0.5 * color.chroma() / 0.15);
            return color.withLightness(Math.min(0.93, 0.22 + (1 - color.lightness()) * 0.92))
                    .withChromaTimes(vivid)
                    .color(light.getAlpha());
        }
        double lightness =
                color.chroma() < NEARLY_GRAY
                        ? 0.20 + (1 - color.lightness()) * 0.76
                        : Math.max(0.62, Math.min(0.84, color.lightness()));
        return color.withLightness(lightness).color(light.getAlpha());
    }

    private static int rgb(Color color) {
        return color.getRGB() & RGB;
    }
}
