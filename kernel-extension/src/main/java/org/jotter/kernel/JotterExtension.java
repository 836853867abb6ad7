package org.jotter.kernel;

import java.time.Duration;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jotter.Jotter;
import org.jotter.kernel.requests.Requests;
import org.jotter.magics.Magics;

/**
 * What JJava finds on the class path: it registers the magics and brings {@link StartNames} into
 * every cell. Disk, database and ports wait until they are used.
 */
public final class JotterExtension implements Extension {

    /** How long the kernel has to end by itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private Jotter jotter;

    @Override
    public void install(BaseKernel kernel) {
        JJavaNotebook notebook = new JJavaNotebook(kernel);
        jotter = Jotter.open(notebook);
        Magics magics = Magics.install(notebook, jotter);
        notebook.watchErrors(
                magics::rememberTrace, magics::interrupted, magics::failed, magics::misfit);
        notebook.watchJars();
        notebook.afterEachPart(magics.drawLiveCharts());
        magics.showTrainings();
        StartNames.are(jotter);
        notebook.importAtStart();
        notebook.warmUp(magics::warmUp);
        Requests.answer(kernel, magics.specs());
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
