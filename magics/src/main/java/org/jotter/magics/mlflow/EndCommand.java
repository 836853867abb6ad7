package org.jotter.magics.mlflow;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import org.jotter.ActiveRun;
import org.jotter.Mlflow;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.OpenRunNames;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "end",
        description =
                "End a run that is RUNNING: the active one, one that is named, or those that a"
                        + " process left which is gone.",
        footer = {
            "",
            "%%mlflow end",
            "%%mlflow end brave-otter-417 --status FAILED",
            "%%mlflow end --abandoned"
        })
final class EndCommand extends MagicCommand {

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            completionCandidates = OpenRunNames.class,
            description = "A run's name or id; without, the active run.")
    private String run;

    /** The statuses that end a run. */
    private enum End {
        FINISHED,
        FAILED,
        KILLED;

        RunStatus status() {
            return RunStatus.valueOf(name());
        }
    }

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "FINISHED, FAILED or KILLED; without, FINISHED for the active run, KILLED for"
                            + " others.")
    private End end;

    @Option(
            names = "--abandoned",
            description = "Every run of this workspace whose process is gone.")
    private boolean abandoned;

    EndCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        if (abandoned && run != null) {
            throw new JotterException(
                    INVALID, "Give either RUN or --abandoned. See %mlflow end --help");
        }
        if (abandoned) {
            return endAbandoned();
        }
        return run == null ? endActive() : endNamed();
    }

    private Message endActive() {
        ActiveRun active = context.jotter().mlflow().activeRun().orElseThrow(EndCommand::noneOpen);
        active.end(statusOr(End.FINISHED));
        return said(active.run());
    }

    private static JotterException noneOpen() {
        return new JotterException(
                MISSING, "No run is active. Name one; %mlflow runs lists those that are RUNNING");
    }

    private Message endNamed() {
        Run named = context.jotter().mlflow().getRun(run);
        if (named.status().isTerminal()) {
            throw new JotterException(
                    INVALID,
                    "The run '%s' has ended already, as %s"
                            .formatted(named.name(), named.status()));
        }
        return said(ended(named));
    }

    private Run ended(Run named) {
        Mlflow mlflow = context.jotter().mlflow();
        mlflow.endRun(named.runId(), statusOr(End.KILLED));
        return mlflow.getRun(named.runId().value());
    }

    private Message endAbandoned() {
        List<Run> gone =
                context.jotter()
                        .mlflow()
                        .searchRuns(RunQuery.all().where("attributes.status = 'RUNNING'"))
                        .abandoned();
        gone.forEach(this::ended);
        return new Message(
                gone.isEmpty()
                        ? "No run of this workspace is left by a process that is gone"
                        : "Ended %s: %s"
                                .formatted(
                                        Counts.of(gone.size(), "run"),
                                        String.join(", ", gone.stream().map(Run::name).toList())));
    }

    private RunStatus statusOr(End usual) {
        return (end == null ? usual : end).status();
    }

    private static Message said(Run run) {
        return new Message("Ended the run '%s' as %s".formatted(run.name(), run.status()));
    }
}
