package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %mlflow log}: gives what was logged, as a sentence. */
@Command(
        name = "log",
        description =
                "Log to the active run, or to another with --run. Without an active run one is"
                        + " started, as mlflow.logMetric and its like do.",
        footer = {
            "",
            "%%mlflow log metric auc 0.9",
            "%%mlflow log param depth --from depth",
            "%%mlflow log artifact report.html --run logistic"
        },
        subcommands = {
            LogMetricCommand.class,
            LogParamCommand.class,
            LogTextCommand.class,
            LogDictCommand.class,
            LogTableCommand.class,
            LogFigureCommand.class,
            LogArtifactCommand.class
        })
public final class LogGroup extends MagicGroup {}
