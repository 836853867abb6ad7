package org.jotter.magics.notebook;

import java.util.function.Function;

/** Who is told how values are shown. */
public interface RendererRegistry {

    /** How values of a type are shown when a cell ends with one. */
    <T> void registerRenderer(Class<T> type, Function<T, Display> renderer);
}
