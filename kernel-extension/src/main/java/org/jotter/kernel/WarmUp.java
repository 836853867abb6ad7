package org.jotter.kernel;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jdk.jshell.SnippetEvent;

/**
 * Work that makes a later cell faster. It begins in the background a moment after the first snippet
 * has run, so that neither the kernel's start nor the first cell waits for it.
 */
final class WarmUp implements Consumer<SnippetEvent> {

    private static final Executor SOON = CompletableFuture.delayedExecutor(500, MILLISECONDS);

    private final Runnable work;
    private final Executor worker;
    private final AtomicBoolean begun = new AtomicBoolean();

    WarmUp(Runnable work) {
        this(work, SOON);
    }

    WarmUp(Runnable work, Executor worker) {
        this.work = work;
        this.worker = worker;
    }

    @Override
    public void accept(SnippetEvent event) {
        if (begun.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            // whoever needs what could not be made ready gets the error, with its reason
        }
    }
}
