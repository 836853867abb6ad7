package org.jotter.magics.mlflow.log;

import org.jotter.ActiveRun;
import org.jotter.Mlflow;
import org.jotter.RunLogging;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.RunNames;
import picocli.CommandLine.Option;

/** The option {@code --run}, as a picocli mixin. */
final class LogTarget {

    @Option(
            names = "--run",
            paramLabel = "RUN",
            completionCandidates = RunNames.class,
            description = "Another run than the active one, by its name or id.")
    private String run;

    private boolean wasStarted;

    /** Where it went, for the end of the sentence that says so. */
    String where(MagicContext context) {
        if (run != null) {
            return " to the run '%s'".formatted(context.jotter().mlflow().getRun(run).name());
        }
        ActiveRun active = context.jotter().mlflow().activeRun().orElseThrow();
        return wasStarted
                ? " to the run '%s', started for it and still open. End it with %%mlflow end"
                        .formatted(active.name())
                : " to the run '%s'".formatted(active.name());
    }

    RunLogging of(MagicContext context) {
        Mlflow mlflow = context.jotter().mlflow();
        wasStarted = run == null && mlflow.activeRun().isEmpty();
        return run == null ? mlflow : mlflow.logTo(mlflow.getRun(run).runId());
    }
}
