package org.jotter.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * A real kernel in a process of its own, driven through {@code kernel_driver.py}. What it writes to
 * standard error goes to {@code target/kernels.log}. For one thread.
 */
final class TestKernel implements AutoCloseable {

    /** The kernel with the magics, as {@code ./jotter lab} installs it. */
    static final String JOTTER = "jotter";

    /** JJava as it comes, without anything of ours. */
    static final String BARE_JJAVA = "java";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final File DRIVER = new File("src/test/python/kernel_driver.py");
    private static final File LOG = new File("target/kernels.log");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process driver;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final WorkspaceFolder workspace;
    private SqliteStore store;
    private long pid;

    private TestKernel(Path workspaceFolder) throws IOException {
        workspace = new WorkspaceFolder(workspaceFolder);
        driver =
                new ProcessBuilder(python(), DRIVER.getAbsolutePath())
                        .redirectError(ProcessBuilder.Redirect.appendTo(LOG))
                        .start();
        commands = driver.outputWriter();
        answers = driver.inputReader();
    }

    /** The Python that holds the kernels; {@code ./jotter test} makes it and names it. */
    static String python() {
        String python = System.getenv("JOTTER_PYTHON");
        if (python == null) {
            throw new AssertionError("These tests need a real kernel. Run ./jotter test");
        }
        return python;
    }

    /** A kernel with its workspace in one folder and its notebook in another. */
    static TestKernel start(Path workspaceFolder, Path workingFolder) {
        return start(JOTTER, workspaceFolder, workingFolder);
    }

    static TestKernel start(String kernelName, Path workspaceFolder, Path workingFolder) {
        try {
            TestKernel kernel = new TestKernel(workspaceFolder);
            ObjectNode start = command("start").put("kernel", kernelName);
            start.put("cwd", workingFolder.toString()).put("timeout", PATIENCE.toSeconds());
            start.putObject("env").put("JOTTER_HOME", workspaceFolder.toString());
            kernel.pid = kernel.ask(start).get("pid").asLong();
            return kernel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a cell to its end. */
    CellOutput run(String code) {
        return CellOutput.of(
                ask(command("execute").put("code", code).put("timeout", PATIENCE.toSeconds())));
    }

    /** Runs cells that are sent all at once, as Run All sends them. */
    List<CellOutput> runAll(boolean stopOnError, String... codes) {
        ObjectNode all = command("execute_all").put("timeout", PATIENCE.toSeconds());
        all.put("stop_on_error", stopOnError);
        ArrayNode cells = all.putArray("codes");
        for (String code : codes) {
            cells.add(code);
        }
        List<CellOutput> outputs = new ArrayList<>();
        ask(all).get("results").forEach(result -> outputs.add(CellOutput.of(result)));
        return outputs;
    }

    /** What a front end is answered that asks at that position, counted in code points. */
    JsonNode complete(String code, int cursor) {
        return ask(command("complete").put("code", code).put("cursor", cursor));
    }

    /** The help at that position, counted in code points. */
    JsonNode inspect(String code, int cursor) {
        return ask(command("inspect").put("code", code).put("cursor", cursor));
    }

    /** Starts a cell and comes back once it has printed the text. */
    void runUntilPrinted(String code, String text) {
        ask(command("execute_async").put("code", code));
        CellOutput output = waitFor(text);
        if (!output.status().equals("running")) {
            throw new AssertionError("The cell ended before it printed '" + text + "': " + output);
        }
    }

    /** Waits until the running cell has printed or shown the text as well. */
    CellOutput waitFor(String text) {
        return CellOutput.of(
                ask(command("wait").put("timeout", PATIENCE.toSeconds()).put("until", text)));
    }

    /** The outcome of the cell that was started last. */
    CellOutput outcome() {
        return CellOutput.of(ask(command("wait").put("timeout", PATIENCE.toSeconds())));
    }

    /** Presses the notebook's stop button; {@link #outcome} tells what came of it. */
    void interrupt() {
        ask(command("interrupt"));
    }

    /** Another process, without the variables. */
    void restart() {
        pid = ask(command("restart").put("timeout", PATIENCE.toSeconds())).get("pid").asLong();
    }

    /** SIGKILL. */
    void kill() {
        ask(command("kill"));
    }

    /**
     * Asks the kernel to end, as JupyterLab does when its notebook is shut down; comes back once it
     * has. JupyterLab would use force after 2.5 seconds, this does after a minute.
     */
    void shutdown() {
        ask(command("shutdown").put("patience", PATIENCE.toSeconds()));
    }

    /** The kernel's own process. */
    long pid() {
        return pid;
    }

    /** The kernel's workspace, opened by this process as well. */
    SqliteStore store() {
        if (store == null) {
            store = SqliteStore.open(workspace);
        }
        return store;
    }

    /** The newest run of that name. */
    Run trackedRun(String name) {
        return store().runs()
                .search(RunQuery.all().where("attributes.run_name = '%s'".formatted(name)))
                .get(0);
    }

    /** Where the only model that the run logged has its files. */
    Path modelFolder(Run run) {
        LoggedModelInfo model = store().loggedModels().madeBy(run.runId()).get(0);
        return store().artifacts().loggedModel(model.modelId().value()).download("");
    }

    private JsonNode ask(ObjectNode command) {
        try {
            commands.write(command.toString());
            commands.newLine();
            commands.flush();
            JsonNode answer = JSON.readTree(answers.readLine());
            if (answer.get("status").asText().equals("failed")) {
                throw new AssertionError(answer.get("error").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode command(String name) {
        return JSON.createObjectNode().put("op", name);
    }

    /** The driver kills its kernel when its standard input ends. */
    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
        try {
            commands.close();
            driver.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
