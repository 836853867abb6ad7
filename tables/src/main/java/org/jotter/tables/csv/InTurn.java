package org.jotter.tables.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jotter.tracking.errors.JotterException;

/** Works on blocks on all processors at once, and gives what came of them in their order. */
final class InTurn {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private InTurn() {}

    static <T> List<T> each(Blocks blocks, Function<Block, T> work) throws IOException {
        Block first = blocks.next();
        Block second = first == null ? null : blocks.next();
        if (second == null) {
            return first == null ? List.of() : List.of(work.apply(first));
        }
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            return each(first, second, blocks, block -> workers.submit(() -> work.apply(block)));
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> List<T> each(
            Block first, Block second, Blocks more, Function<Block, Future<T>> start)
            throws IOException {
        List<T> done = new ArrayList<>();
        Deque<Future<T>> working = new ArrayDeque<>();
        working.add(start.apply(first));
        for (Block block = second; block != null; block = more.next()) {
            working.add(start.apply(block));
            if (working.size() > 2 * WORKERS) {
                done.add(result(working.remove()));
            }
        }
        while (!working.isEmpty()) {
            done.add(result(working.remove()));
        }
        return done;
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JotterException(
                    JotterException.Kind.INTERRUPTED, "The reading was interrupted", e);
        }
    }
}
