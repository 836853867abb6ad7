package org.jotter.magics.mlflow;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "connect",
        description =
                "Keep tracking and the registry at an MLflow server, or in this workspace again.",
        footer = {
            "",
            "Features, endpoints and quizzes stay in the workspace. The server is asked as"
                    + " MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and"
                    + " MLFLOW_TRACKING_PASSWORD say; MLFLOW_TRACKING_URI connects from the start.",
            "%%mlflow connect http://127.0.0.1:5000",
            "%%mlflow connect local"
        })
final class ConnectCommand extends MagicCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "URI",
            description =
                    "The server's address, or local for this workspace; without, shows which it"
                            + " is.")
    private String uri;

    ConnectCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Connection call() {
        if (uri != null) {
            context.jotter().mlflow().setTrackingUri(uri);
        }
        return Connection.of(context.jotter());
    }
}
