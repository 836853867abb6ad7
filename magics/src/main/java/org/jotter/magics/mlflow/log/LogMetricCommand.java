package org.jotter.magics.mlflow.log;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.MetricNames;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "metric",
        description = "Log a metric, now: a number, or what a variable holds.",
        footer = {
            "",
            "%%mlflow log metric auc 0.9",
            "%%mlflow log metric loss --from loss --step 3"
        })
final class LogMetricCommand extends MagicCommand {

    @Parameters(
            index = "0",
            paramLabel = "KEY",
            completionCandidates = MetricNames.class,
            description = "The metric.")
    private String key;

    @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "A number.")
    private String literal;

    @Mixin private LogValue value;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The step, of your own counting (${DEFAULT-VALUE}).")
    private long step = 0;

    @Mixin private LogTarget target;

    LogMetricCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        double logged = number(value.or(literal, context, Number.class, "a number"));
        target.of(context).logMetric(key, logged, step);
        return new Message(
                "Logged the metric '%s': %s, step %d,%s"
                        .formatted(key, logged, step, target.where(context)));
    }

    private double number(Object given) {
        if (given instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(given.toString());
        } catch (NumberFormatException e) {
            throw new JotterException(
                    INVALID,
                    "'%s' is not a number. Give one, or a variable with --from".formatted(given),
                    e);
        }
    }
}
