package org.jotter.magics.mlflow.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jotter.serving.tracking.ServerOptions;
import org.jotter.serving.tracking.TrackingServer;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The Java side of {@code ./jotter server}: serves until the process is told to end. */
@Command(
        name = "./jotter server",
        description = "Serves a workspace's tracking store to MLflow clients.",
        sortOptions = false,
        usageHelpAutoWidth = false)
public final class JotterServer implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; 0 for any free one (${DEFAULT-VALUE}).")
    private int port = ServerOptions.USUAL_PORT;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The workspace; without, JOTTER_HOME, else the nearest .jotter folder.")
    private Path folder;

    @Mixin private ServerFlags flags;

    @Spec private CommandSpec spec;

    @SuppressWarnings("unused") // picocli sees to it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Runs the command and ends the process with its status. */
    public static void main(String[] words) {
        System.exit(
                new CommandLine(new JotterServer())
                        .setExpandAtFiles(false)
                        .setExecutionExceptionHandler(JotterServer::explain)
                        .execute(words));
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options = flags.at(port);
        SqliteStore store = SqliteStore.open(workspace());
        TrackingServer server = startOrClose(store, options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store)));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("MLflow clients reach %s at %s%n", store.folder().root(), server.address());
        out.flush();
        new CountDownLatch(1).await(); // until a signal
        return 0;
    }

    private WorkspaceFolder workspace() {
        return folder == null
                ? WorkspaceFolder.locate(System.getenv(), Path.of(""))
                : new WorkspaceFolder(folder);
    }

    private static TrackingServer startOrClose(SqliteStore store, ServerOptions options) {
        try {
            return TrackingServer.start(store, options);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void stop(TrackingServer server, SqliteStore store) {
        server.close();
        store.close();
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult words)
            throws Exception {
        if (!(e instanceof JotterException)) {
            throw e;
        }
        command.getErr().println("jotter: " + e.getMessage());
        return 1;
    }
}
