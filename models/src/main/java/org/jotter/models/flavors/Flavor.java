package org.jotter.models.flavors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jotter.models.LoggableModel;

/**
 * A way to keep models in a folder, as MLflow's flavors: it writes files of its own and an entry in
 * the {@code MLmodel} file, and reads them again. Flavors are found by {@link
 * java.util.ServiceLoader}; a new one is a class that implements this and is named in {@code
 * META-INF/services/org.jotter.models.flavors.Flavor}, and nothing else has to know of it.
 * Stateless; safe for all threads.
 */
public interface Flavor {

    /** Its name in the MLmodel file: {@code "tribuo"}. */
    String name();

    /** True where it can write that kind of model. */
    boolean writes(LoggableModel model);

    /**
     * Refuses a model that could not be read again. It is asked when a model was trained, so that
     * nobody finds out later; it may cost what writing costs.
     *
     * @throws org.jotter.tracking.errors.JotterException with what to do instead
     */
    default void check(LoggableModel model) {}

    /**
     * Writes its files into the folder, side by side, and gives its entry in the MLmodel file.
     *
     * @throws IOException where the folder cannot be written
     */
    Map<String, Object> write(LoggableModel model, Path folder) throws IOException;

    /**
     * The model of a folder that it has an entry in. Nothing in the folder is to be trusted.
     *
     * @throws org.jotter.tracking.errors.JotterException where it is damaged or not wanted
     */
    LoggableModel read(FlavorFolder folder);

    /** What it needs on the class path beside Jotter, as Maven coordinates. */
    default List<String> needs() {
        return List.of();
    }
}
