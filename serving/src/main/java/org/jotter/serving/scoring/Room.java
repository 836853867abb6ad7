package org.jotter.serving.scoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that the large requests under way may take together. One that finds no room waits for
 * it; small ones need none. Safe for all threads.
 */
final class Room {

    private static final long SMALL_BYTES = 256 * 1024;
    private static final int UNIT_BYTES = 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** For bodies, and the rows that are made of them. */
    static final Room BODIES = ofHeap();

    /** For predictions, and the answers that are made of them. */
    static final Room ANSWERS = ofHeap();

    private final int all;
    private final Semaphore free;

    Room(long bytes) {
        this.all = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT_BYTES));
        this.free = new Semaphore(all, true);
    }

    /** A quarter of the heap. */
    private static Room ofHeap() {
        return new Room(Runtime.getRuntime().maxMemory() / 4);
    }

    /** What is given back when it is no longer needed. */
    @FunctionalInterface
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Room for so many bytes, or all there is where that is less; empty where none came free in
     * half a minute.
     */
    Optional<Taken> take(long bytes) {
        if (bytes <= SMALL_BYTES) {
            return Optional.of(() -> {});
        }
        int units = (int) Math.min(all, bytes / UNIT_BYTES);
        try {
            return free.tryAcquire(units, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(() -> free.release(units))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
