package org.jotter.charts.dressing;

import java.awt.Font;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jotter.charts.look.HouseLook;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.theme.XChartTheme;

/**
 * The properties of one kind of styler in which the house differs from XChart. A property that
 * still has XChart's value was left to us; any other was chosen.
 */
final class StylerProperties {

    /** A pair of getter and setter, with XChart's value and the house's. */
    private record Property(Method getter, Method setter, Object plain, Object house) {

        boolean isChanged() {
            return !Objects.deepEquals(plain, house);
        }

        boolean isFont() {
            return getter.getReturnType() == Font.class;
        }

        Object get(Styler styler) {
            return call(getter, styler);
        }

        void set(Styler styler, Object value) {
            call(setter, styler, value);
        }
    }

    /** Sets the grid's lines across and its lines up, which are properties of their own. */
    private static final String OF_TWO_PROPERTIES = "setPlotGridLinesVisible";

    private static final Map<Class<?>, StylerProperties> KNOWN = new ConcurrentHashMap<>();

    private final List<Property> properties = new ArrayList<>();

    static StylerProperties of(Styler styler) {
        return KNOWN.computeIfAbsent(styler.getClass(), StylerProperties::new);
    }

    private StylerProperties(Class<?> type) {
        Styler plain = make(type);
        plain.setTheme(new XChartTheme());
        Styler house = make(type);
        HouseLook.wear(house);
        Map<String, Method> getters = getters(type);
        for (Method setter : setters(type)) {
            Method getter = getters.get(name(setter));
            if (getter != null && getter.getReturnType() == setter.getParameterTypes()[0]) {
                properties.add(
                        new Property(getter, setter, call(getter, plain), call(getter, house)));
            }
        }
    }

    private static Styler make(Class<?> type) {
        try {
            return (Styler) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A styler without a plain constructor: " + type, e);
        }
    }

    private static Map<String, Method> getters(Class<?> type) {
        Map<String, Method> getters = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*")) {
                getters.put(name(method), method);
            }
        }
        return getters;
    }

    private static List<Method> setters(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().startsWith("set") && !method.isBridge())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> !method.getName().equals(OF_TWO_PROPERTIES))
                .toList();
    }

    /** XChart sets a dial's {@code LabelFont} and gets its {@code LabelsFont}. */
    private static String name(Method method) {
        String name = method.getName().replaceFirst("^(get|set|is)", "");
        return name.equals("LabelFont") ? "LabelsFont" : name;
    }

    private static Object call(Method method, Styler styler, Object... arguments) {
        try {
            return method.invoke(styler, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("XChart's " + method + " failed", e);
        }
    }

    /** Gives the styler the house's value of each property that it has as XChart made it. */
    void dress(Styler styler, Changes changes) {
        properties.stream()
                .filter(Property::isChanged)
                .filter(property -> Objects.deepEquals(property.get(styler), property.plain()))
                .forEach(
                        property ->
                                changes.set(
                                        value -> property.set(styler, value),
                                        property.plain(),
                                        property.house()));
    }

    /** The fonts of a styler, each to be changed by its setter. */
    Stream<FontProperty> fonts(Styler styler) {
        return properties.stream()
                .filter(Property::isFont)
                .filter(property -> property.get(styler) != null)
                .map(property -> new FontProperty(styler, property));
    }

    /** One font of one styler. */
    static final class FontProperty {

        private final Styler styler;
        private final Property property;

        private FontProperty(Styler styler, Property property) {
            this.styler = styler;
            this.property = property;
        }

        Font get() {
            return (Font) property.get(styler);
        }

        void set(Font font) {
            property.set(styler, font);
        }
    }
}
