package org.jotter.charts;

import java.util.function.Consumer;

/** A drawing and the size of its card, in pixels. */
record Picture(int width, int height, Consumer<Canvas> drawing) {}
