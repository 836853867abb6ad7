package org.jotter.charts.dressing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What was changed of somebody else's chart, to be taken back last change first. */
final class Changes {

    private final Deque<Runnable> takeBack = new ArrayDeque<>();

    /** Sets a property and remembers what it was. */
    <T> void set(Consumer<T> setter, T before, T now) {
        takeBack.push(() -> setter.accept(before));
        setter.accept(now);
    }

    /** Remembers how a change that others make is taken back. */
    void onTakeBack(Runnable step) {
        takeBack.push(step);
    }

    void takeBack() {
        takeBack.forEach(Runnable::run);
        takeBack.clear();
    }
}
