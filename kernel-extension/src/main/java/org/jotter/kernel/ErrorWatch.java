package org.jotter.kernel;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.SnippetEvent;

/**
 * Sees every snippet that JShell has run, before JJava shows its outcome: keeps the trace of an
 * error of ours and takes its frames away, and notices interrupts.
 */
final class ErrorWatch implements Consumer<SnippetEvent> {

    /** The name JJava gives to the exception of a cell that the user interrupted. */
    static final String INTERRUPTED = "Execution Interrupted";

    private final ErrorSentences sentences;
    private final Consumer<String> keepTrace;
    private final Runnable interrupted;

    ErrorWatch(ErrorSentences sentences, Consumer<String> keepTrace, Runnable interrupted) {
        this.sentences = sentences;
        this.keepTrace = keepTrace;
        this.interrupted = interrupted;
    }

    @Override
    public void accept(SnippetEvent event) {
        if (event.exception() instanceof EvalException error) {
            String name = error.getExceptionClassName();
            if (name.equals(INTERRUPTED)) {
                interrupted.run();
            } else if (sentences.isOurs(name, String.valueOf(error.getMessage()))
                    && !name.equals(MagicError.class.getName())) {
                keepTrace.accept(trace(error));
                dropFrames(error);
            }
        }
    }

    static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void dropFrames(JShellException error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            t.setStackTrace(new StackTraceElement[0]);
        }
    }
}
