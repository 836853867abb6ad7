package org.jotter;

import java.util.Arrays;
import java.util.Optional;

/**
 * A piece of the user's code while it runs: which cell, which thread, and which of JShell's classes
 * (it makes a new one for every snippet that it runs). The class tells an old body that still
 * computes from a new one on the same pooled thread.
 */
record RunningBody(int executionCount, Thread thread, Optional<String> snippetClass) {

    static final String SNIPPET = "REPL.$JShell$";

    static RunningBody current(RunHost host) {
        Thread thread = Thread.currentThread();
        return new RunningBody(host.executionCount(), thread, snippetClass(thread));
    }

    boolean isOfTheCellOf(RunningBody other) {
        return executionCount == other.executionCount;
    }

    /** True when called from within this body. */
    boolean isHere() {
        return Thread.currentThread() == thread && isRunning();
    }

    /** True while another thread than the caller's is within this body. */
    boolean isElsewhere() {
        return Thread.currentThread() != thread && isRunning();
    }

    /** True while the body's thread has not left it; code outside JShell lasts as its thread. */
    boolean isRunning() {
        return thread.isAlive()
                && (snippetClass.isEmpty() || snippetClass.equals(snippetClass(thread)));
    }

    /** True where this is a cell that is still on its thread: only then can it be told apart. */
    boolean mayOutliveItsCell() {
        return snippetClass.isPresent() && isRunning();
    }

    /** The outermost snippet on the thread's stack: what the user's cell became. */
    private static Optional<String> snippetClass(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(SNIPPET))
                .reduce((inner, outer) -> outer);
    }
}
