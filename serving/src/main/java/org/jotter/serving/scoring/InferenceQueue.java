package org.jotter.serving.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes answered calls off the hands of the threads that answer, and writes them down in batches on
 * one daemon thread. It never makes a caller wait: beyond its bounds a call is dropped and counted.
 * Safe for all threads.
 */
final class InferenceQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InferenceQueue.class);

    static final int MOST_CALLS = 10_000;
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int BATCH = 1_000;
    private static final Duration GATHERING = Duration.ofMillis(20);
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(35);

    private final Consumer<List<ScoringCall>> table;
    private final LinkedBlockingQueue<ScoringCall> waiting = new LinkedBlockingQueue<>(MOST_CALLS);
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Semaphore hurry = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settledMore = lock.newCondition();
    private final AtomicLong accepted = new AtomicLong();
    private final Thread writer = new Thread(this::writeUntilClosed, "jotter-inference-log");
    private long settled;
    private volatile boolean closed;

    /** Starts the thread that hands batches, oldest call first, to {@code table}. */
    InferenceQueue(Consumer<List<ScoringCall>> table) {
        this.table = table;
        writer.setDaemon(true);
        writer.start();
    }

    /** Takes the call, or drops and counts it; never waits. */
    void offer(ScoringCall call) {
        accepted.incrementAndGet();
        boolean fits = waitingBytes.addAndGet(call.bytes()) <= MOST_BYTES;
        if (closed || !fits || !waiting.offer(call)) {
            waitingBytes.addAndGet(-call.bytes());
            dropped.incrementAndGet();
            settle(1);
        }
    }

    /** How many calls were not written down: the queue was full, or the table refused them. */
    long dropped() {
        return dropped.get();
    }

    /** Returns once every call offered before is in the table or counted as dropped. */
    void flush() {
        long target = accepted.get();
        hurry.release();
        long nanosLeft = LONGEST_FLUSH.toNanos();
        lock.lock();
        try {
            while (settled < target && nanosLeft > 0) {
                nanosLeft = settledMore.awaitNanos(nanosLeft);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, then ends the thread. A second close does nothing. */
    @Override
    public void close() {
        closed = true;
        flush();
        writer.interrupt();
    }

    private void writeUntilClosed() {
        try {
            while (true) {
                writeBatch(nextBatch());
            }
        } catch (InterruptedException endOfWork) {
            // close() interrupts once all is written
        }
    }

    private List<ScoringCall> nextBatch() throws InterruptedException {
        List<ScoringCall> batch = new ArrayList<>();
        batch.add(waiting.take());
        if (waiting.size() < BATCH && !closed) {
            // one transaction, and one waking of this thread, for the calls of a moment
            hurry.tryAcquire(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
        hurry.drainPermits();
        waiting.drainTo(batch, BATCH);
        return batch;
    }

    private void writeBatch(List<ScoringCall> batch) {
        try {
            table.accept(batch);
        } catch (RuntimeException e) {
            dropped.addAndGet(batch.size());
            LOG.warn("{} calls are missing from the inference table", batch.size(), e);
        }
        waitingBytes.addAndGet(-batch.stream().mapToLong(ScoringCall::bytes).sum());
        settle(batch.size());
    }

    private void settle(int calls) {
        lock.lock();
        try {
            settled += calls;
            settledMore.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
