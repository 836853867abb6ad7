package org.jotter.magics.mlflow.log;

import org.jotter.Mlflow;
import org.jotter.RunLogging;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Option;

/** The option {@code --run}, as a picocli mixin. */
final class LogTarget {

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Another run than the active one, by its name or id.")
    private String run;

    RunLogging of(MagicContext context) {
        Mlflow mlflow = context.jotter().mlflow();
        return run == null ? mlflow : mlflow.logTo(mlflow.getRun(run).runId());
    }
}
