package org.jotter.serving.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How slowly a client may send or take what it asked for: as it likes for ten seconds, and from
 * then on 8 KB a second on average. Its thread is somebody else's after that. Used by one thread.
 */
public final class Pace {

    static final Duration GRACE = Duration.ofSeconds(10);
    static final long BYTES_PER_SECOND = 8 * 1024;

    private final LongSupplier nanoTime;
    private final long started;
    private long bytes;

    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    /**
     * So many more bytes have come, or gone.
     *
     * @throws TooSlow where they should be more by now
     */
    void moved(long more) throws TooSlow {
        bytes += more;
        double late = (nanoTime.getAsLong() - started - GRACE.toNanos()) / 1e9;
        if (late > 0 && bytes < late * BYTES_PER_SECOND) {
            throw new TooSlow();
        }
    }

    /** A client that nobody waits for any longer. */
    public static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1;

        TooSlow() {
            super("slower than %d bytes a second".formatted(BYTES_PER_SECOND));
        }
    }
}
