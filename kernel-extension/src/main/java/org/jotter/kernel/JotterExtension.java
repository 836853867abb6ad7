package org.jotter.kernel;

import java.time.Duration;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jotter.Jotter;
import org.jotter.magics.Magics;
import org.jotter.magics.notebook.StartImports;

/**
 * What JJava finds on the class path: it registers the magics and defines {@code jotter}, {@code
 * mlflow} and {@code fs}. Disk, database and ports wait until they are used.
 */
public final class JotterExtension implements Extension {

    private static final String START =
            StartImports.SOURCE
                    + """
                    Jotter jotter = org.jotter.kernel.JotterExtension.jotter();
                    Mlflow mlflow = jotter.mlflow();
                    FeatureStore fs = jotter.fs();
                    """;

    /** How long the kernel has to end by itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static volatile Jotter jotter;

    /** The {@code jotter} of the running notebook. */
    public static Jotter jotter() {
        return jotter;
    }

    @Override
    public void install(BaseKernel kernel) {
        JJavaNotebook notebook = new JJavaNotebook(kernel);
        jotter = Jotter.open(notebook);
        Magics magics = Magics.install(notebook, jotter);
        notebook.watchErrors(magics::rememberTrace, magics::interrupted);
        notebook.watchJars();
        notebook.afterEachPart(magics.drawLiveCharts());
        notebook.evaluate(START);
        notebook.warmUp(magics::warmUp);
    }

    @Override
    public void uninstall(BaseKernel kernel) {
        jotter.close();
        endWithTheKernel();
    }

    /** An interrupted cell that still computes would keep the process alive for ever. */
    private static void endWithTheKernel() {
        Thread end = new Thread(JotterExtension::haltLater, "jotter-end");
        end.setDaemon(true);
        end.start();
    }

    private static void haltLater() {
        try {
            Thread.sleep(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
