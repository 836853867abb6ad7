package org.jotter.tracking.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;

/** Another JVM on the same workspace. */
public final class ChildProcess {

    private ChildProcess() {}

    /** Starts the main below; {@code prefix} is a command to run it under. */
    public static Process start(List<String> prefix, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
        command.add(ChildProcess.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Starts a main that is soon killed: the JVM does nothing for speed in the long run. */
    public static Process startShortLived(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * {@code log FOLDER RUN KEY COUNT}: logs steps and prints each once it is committed. {@code
     * open FOLDER}: opens the workspace and prints what was wrong with it. {@code gc FOLDER}:
     * prints a line and deletes for good all that is deleted.
     */
    public static void main(String[] arguments) {
        WorkspaceFolder folder = new WorkspaceFolder(Path.of(arguments[1]));
        try (SqliteStore store = SqliteStore.open(folder)) {
            if (arguments[0].equals("log")) {
                RunId run = new RunId(arguments[2]);
                for (int step = 0; step < Integer.parseInt(arguments[4]); step++) {
                    store.runs().logMetric(run, new Metric(arguments[3], step, 0, step));
                    System.out.println(step);
                }
            }
            if (arguments[0].equals("gc")) {
                System.out.println("open");
                store.gc().run(GcQuery.ALL);
            }
        } catch (JotterException e) {
            System.out.println(e.getMessage());
        }
    }
}
