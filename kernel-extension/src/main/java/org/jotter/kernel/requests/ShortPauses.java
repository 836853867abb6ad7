package org.jotter.kernel.requests;

import java.lang.reflect.Field;
import java.util.function.LongSupplier;
import org.dflib.jjava.jupyter.channels.Loop;

/**
 * Lets JJava look for a notebook's messages every 10 ms instead of every 50, which every Tab and
 * every cell waits for. An idle kernel spends about a hundredth of a core on it.
 */
final class ShortPauses {

    private static final long MILLIS = 10;

    private ShortPauses() {}

    /** In the thread that reads the channel; that of interrupts keeps its pauses. */
    static void in(Loop loop, Object channel) {
        try {
            Field control = channel.getClass().getDeclaredField("isControl");
            control.setAccessible(true);
            if (control.getBoolean(channel)) {
                return;
            }
            Field body = Loop.class.getDeclaredField("loopBody");
            body.setAccessible(true);
            if (body.get(loop) instanceof LongSupplier before && !(before instanceof Shorter)) {
                body.set(loop, new Shorter(before));
            }
        } catch (ReflectiveOperationException e) {
            // the pauses stay as they are
        }
    }

    private record Shorter(LongSupplier before) implements LongSupplier {
        @Override
        public long getAsLong() {
            return Math.min(before.getAsLong(), MILLIS);
        }
    }
}
