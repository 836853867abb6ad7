package org.jotter;

import java.nio.file.Path;

/** Starts a run, says so, and ends without having ended it, as its second argument says. */
final class OpenRunsProgram {

    private OpenRunsProgram() {}

    @SuppressWarnings("SystemOut") // the test waits for the line
    public static void main(String[] words) throws InterruptedException {
        Jotter jotter = Jotter.open(Path.of(words[0]));
        jotter.mlflow().startRun("open");
        jotter.mlflow().logMetric("loss", 0.5);
        System.out.println("started");
        switch (words[1]) {
            case "returns" -> {}
            case "exits" -> System.exit(3);
            case "closes" -> jotter.close();
            default -> Thread.sleep(600_000);
        }
    }
}
