package org.jotter.kernel;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.SnippetEvent;
import org.jotter.magics.notebook.CellFailed;

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
    private final Consumer<String> failed;

    /**
     * @param failed is told why a snippet threw
     */
    ErrorWatch(
            ErrorSentences sentences,
            Consumer<String> keepTrace,
            Runnable interrupted,
            Consumer<String> failed) {
        this.sentences = sentences;
        this.keepTrace = keepTrace;
        this.interrupted = interrupted;
        this.failed = failed;
    }

    @Override
    public void accept(SnippetEvent event) {
        if (event.exception() instanceof EvalException error) {
            String name = error.getExceptionClassName();
            if (name.equals(INTERRUPTED)) {
                interrupted.run();
                return;
            }
            String message = String.valueOf(error.getMessage());
            failed.accept(CellFailed.reason(name, error.getMessage()));
            if (sentences.isOurs(name, message) && !name.equals(MagicError.class.getName())) {
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
