package org.jotter.magics.mlflow.live;

import java.time.Duration;
import java.util.UUID;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.Notebook;
import org.jotter.models.training.TrainingProgress;

/** The line of one training below its cell. Safe for all threads. */
final class TrainingLine {

    private final Notebook notebook;
    private final TrainingProgress training;
    private final int cell;
    private final String id = UUID.randomUUID().toString();
    private String shown = "";
    private boolean ended;

    /** Made by the cell that trains. */
    TrainingLine(Notebook notebook, TrainingProgress training) {
        this.notebook = notebook;
        this.training = training;
        this.cell = notebook.executionCount();
    }

    /** Shows how far it is; false where nothing is to be shown any more. */
    synchronized boolean renew() {
        if (ended || notebook.executionCount() != cell) {
            return false; // interrupted, or begun by a thread that goes on
        }
        String step = training.step();
        show(
                "%s: %s%s"
                        .formatted(
                                training.trainer(),
                                step.isEmpty() ? "training for " : step + ", ",
                                time(training.elapsed())));
        return true;
    }

    /** What stays of it: how long it took, where it was long enough to be shown at all. */
    synchronized void end(boolean trained) {
        ended = true;
        if (!shown.isEmpty() && notebook.executionCount() == cell) {
            String step = trained || training.step().isEmpty() ? "" : " in " + training.step();
            show(
                    "%s: %s%s after %s"
                            .formatted(
                                    training.trainer(),
                                    trained ? "trained" : "ended",
                                    step,
                                    time(training.elapsed())));
        }
    }

    private void show(String text) {
        if (shown.isEmpty()) {
            notebook.display(id, MimeBundle.text(text));
        } else if (!text.equals(shown)) {
            notebook.updateDisplay(id, MimeBundle.text(text));
        }
        shown = text;
    }

    /** {@code "14 s"}, {@code "2 min 5 s"}. */
    static String time(Duration time) {
        long minutes = time.toMinutes();
        return (minutes == 0 ? "" : minutes + " min ") + time.toSecondsPart() + " s";
    }
}
