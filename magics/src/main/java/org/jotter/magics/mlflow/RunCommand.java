package org.jotter.magics.mlflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jotter.ActiveRun;
import org.jotter.CellRuns;
import org.jotter.StartRun;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.TakesBody;
import org.jotter.magics.values.ExperimentNames;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = {
            "Run the cell below and track it: its source becomes an artifact, new models and"
                    + " evaluations in its variables are logged, and its run ends as FINISHED,"
                    + " FAILED or, where it was interrupted, KILLED."
        },
        footer = {"", "%%%%mlflow run --name logistic"})
final class RunCommand extends MagicCommand implements TakesBody {

    private static final String SOURCE_FILE = "cell.java";

    /** {@code --tag owner='Ada Lovelace'}: quotes within a word stay, a filter needs them. */
    private static final Pattern QUOTES = Pattern.compile("(?s)^'(.*)'$");

    @Option(names = "--name", paramLabel = "NAME", description = "The run's name.")
    private String name = "";

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            completionCandidates = ExperimentNames.class,
            description = "Make this experiment the active one first.")
    private String experiment;

    @Option(
            names = "--tag",
            paramLabel = "KEY=VALUE",
            description = "A tag of the run; may be given more than once.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--nested", description = "Make it a child of the active run.")
    private boolean nested;

    private String body;

    RunCommand(MagicContext context) {
        super(context);
    }

    @Override
    public void body(String cellBody) {
        body = cellBody;
    }

    @Override
    public TrackedCell call() {
        if (experiment != null) {
            context.jotter().mlflow().setExperiment(experiment);
        }
        tags.replaceAll((key, value) -> QUOTES.matcher(value).replaceFirst("$1"));
        CellRuns runs = context.jotter().cellRuns();
        warnOfOldBodies(runs);
        NewVariables variables = new NewVariables(context);
        return runBody(runs, runs.start(new StartRun(name, nested, tags)), variables);
    }

    private TrackedCell runBody(CellRuns runs, ActiveRun run, NewVariables variables) {
        RunStatus status = RunStatus.FAILED;
        RuntimeException failure = null;
        try {
            run.logText(body, SOURCE_FILE);
            Object value = context.notebook().evaluate(body);
            run.checkNotInterrupted();
            variables.log(run);
            status = RunStatus.FINISHED;
            return new TrackedCell(run, value);
        } catch (CellFailed e) {
            boolean interrupted = e.way() == CellFailed.Way.INTERRUPTED;
            status = interrupted ? RunStatus.KILLED : RunStatus.FAILED;
            failure = e;
            throw e;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            runs.endRunsAbove(run, status);
            if (!isVain(failure) || !takenBack(runs, run)) {
                end(run, status, failure);
            }
        }
    }

    /** A cell that does not compile makes no run. */
    private static boolean isVain(RuntimeException failure) {
        return failure instanceof CellFailed cell && cell.way() == CellFailed.Way.REJECTED;
    }

    /** A store that refuses does not hide what is wrong with the cell. */
    private static boolean takenBack(CellRuns runs, ActiveRun run) {
        try {
            return runs.takeBack(run);
        } catch (JotterException e) {
            return false;
        }
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof CellFailed cell
                ? cell.reason()
                : CellFailed.reason(failure.getClass().getName(), failure.getMessage());
    }

    /** What the body threw is what the user has to see. */
    private static void end(ActiveRun run, RunStatus status, RuntimeException failure) {
        try {
            if (failure != null && status == RunStatus.FAILED) {
                run.fail(reason(failure));
            } else if (status == RunStatus.KILLED) {
                run.kill();
            } else {
                run.end(status);
            }
        } catch (JotterException e) {
            if (failure == null) {
                throw e;
            }
            failure.addSuppressed(e);
        }
    }

    private void warnOfOldBodies(CellRuns runs) {
        List<String> old = runs.stillComputing();
        if (!old.isEmpty()) {
            String text =
                    "The interrupted cell of run '%s' still computes; what it logs is not kept"
                            .formatted(String.join("', '", old));
            context.notebook().display(UUID.randomUUID().toString(), MimeBundle.text(text));
        }
    }
}
