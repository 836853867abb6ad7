package org.jotter.magics.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How values are shown, by their type. Filled once, before the first cell runs. */
public final class Views {

    private final Map<Class<?>, Function<Object, Display>> byType = new LinkedHashMap<>();

    public <T> void add(Class<T> type, Function<T, Display> renderer) {
        byType.put(type, value -> renderer.apply(type.cast(value)));
    }

    /** What a value looks like: by the renderer of its type, else its own text. */
    public Display of(Object value) {
        return byType.entrySet().stream()
                .filter(view -> view.getKey().isInstance(value))
                .findFirst()
                .map(view -> view.getValue().apply(value))
                .orElseGet(() -> Display.text(String.valueOf(value)));
    }
}
