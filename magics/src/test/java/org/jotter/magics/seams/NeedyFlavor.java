package org.jotter.magics.seams;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jotter.models.LoggableModel;
import org.jotter.models.flavors.Flavor;
import org.jotter.models.flavors.FlavorFolder;

/** Reads with a library that is not on the class path. */
public final class NeedyFlavor implements Flavor {

    @Override
    public String name() {
        return "needy";
    }

    @Override
    public boolean writes(LoggableModel model) {
        return model instanceof NeedyModel;
    }

    @Override
    public Map<String, Object> write(LoggableModel model, Path folder) {
        return Map.of();
    }

    @Override
    public LoggableModel read(FlavorFolder folder) {
        throw new NoClassDefFoundError("org/needed/Runtime"); // as the JVM does it
    }

    @Override
    public List<String> needs() {
        return List.of("org.needed:runtime:1.0");
    }
}
