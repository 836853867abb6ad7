package org.jotter.magics.notebook;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows values with a foot below them, where there is one at that moment. */
public final class FootedRenderers implements RendererRegistry {

    private final RendererRegistry registry;
    private final Supplier<Optional<String>> foot;

    public FootedRenderers(RendererRegistry registry, Supplier<Optional<String>> foot) {
        this.registry = registry;
        this.foot = foot;
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<T, Display> renderer) {
        registry.registerRenderer(type, value -> footed(renderer.apply(value)));
    }

    private Display footed(Display display) {
        return foot.get().map(display::withFoot).orElse(display);
    }
}
