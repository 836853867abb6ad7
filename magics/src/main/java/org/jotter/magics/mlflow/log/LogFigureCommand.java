package org.jotter.magics.mlflow.log;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.ChartVariables;
import org.knowm.xchart.internal.chartpart.Chart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "figure",
        description = "Keep a chart as a file of the run's artifacts.",
        footer = {"", "%%mlflow log figure plots/loss.svg --from chart"})
final class LogFigureCommand extends MagicCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "The artifact's path: PNG where it ends with .png, else SVG.")
    private String file;

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            completionCandidates = ChartVariables.class,
            required = true,
            description = "A variable that holds a chart of XChart.")
    private String variable;

    @Mixin private LogTarget target;

    LogFigureCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        Chart<?, ?> chart = FromAnyVariable.value(context, variable, Chart.class, "a chart");
        target.of(context).logFigure(chart, file);
        return new Message("Logged '%s'%s".formatted(file, target.where(context)));
    }
}
