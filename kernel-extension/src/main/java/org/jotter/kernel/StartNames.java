package org.jotter.kernel;

import org.jotter.Jotter;
import org.jotter.Mlflow;
import org.jotter.features.FeatureStore;

/**
 * The names that every notebook begins with. Cells see them by a static import: to declare them as
 * variables would compile and load a class for each, while the kernel starts. A cell may assign or
 * declare one of its own.
 */
public final class StartNames {

    /** The workspace with everything in it. */
    public static volatile Jotter jotter;

    /** Tracking, models and serving, as {@code jotter.mlflow()}. */
    public static volatile Mlflow mlflow;

    /** The feature store, as {@code jotter.fs()}. */
    public static volatile FeatureStore fs;

    private StartNames() {}

    static void are(Jotter opened) {
        jotter = opened;
        mlflow = opened.mlflow();
        fs = opened.fs();
    }
}
