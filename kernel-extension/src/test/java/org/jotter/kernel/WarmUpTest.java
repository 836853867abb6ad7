package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final BlockingQueue<Thread> workers = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void theFirstSnippetBeginsTheWorkAndDoesNotWaitForIt() throws InterruptedException {
        shell.onSnippetEvent(new WarmUp(() -> workers.add(Thread.currentThread())));
        assertThat(workers).isEmpty();
        shell.eval("6 * 7");
        assertThat(workers.poll(1, TimeUnit.MINUTES))
                .isNotNull()
                .isNotSameAs(Thread.currentThread())
                .matches(Thread::isDaemon, "ends with the kernel");
    }

    @Test
    void theWorkIsDoneOnce() {
        WarmUp warmUp = new WarmUp(() -> workers.add(Thread.currentThread()), Runnable::run);
        shell.onSnippetEvent(warmUp);
        shell.eval("6 * 7");
        shell.eval("6 * 8");
        assertThat(workers).hasSize(1);
    }

    @Test
    void workThatFailsDisturbsNobody() {
        WarmUp warmUp =
                new WarmUp(
                        () -> {
                            workers.add(Thread.currentThread());
                            throw new NoClassDefFoundError("sun.font.FontManagerFactory");
                        },
                        Runnable::run);
        shell.onSnippetEvent(warmUp);
        assertThat(shell.eval("6 * 7").get(0).value()).isEqualTo("42");
        assertThat(workers).hasSize(1);
    }
}
