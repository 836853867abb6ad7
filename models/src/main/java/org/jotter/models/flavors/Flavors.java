package org.jotter.models.flavors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jotter.models.LoggableModel;
import org.jotter.models.Provided;
import org.jotter.tracking.errors.JotterException;

/** The flavors that jars on the class path provide. */
public final class Flavors {

    private Flavors() {}

    /** Refuses a model that could not be kept, or not be read again. */
    public static void check(LoggableModel model) {
        of(model).forEach(flavor -> flavor.check(model));
    }

    /**
     * Lets each flavor that can write the model do so.
     *
     * @return their entries in the MLmodel file, by name
     */
    public static Map<String, Map<String, Object>> write(LoggableModel model, Path folder)
            throws IOException {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        for (Flavor flavor : of(model)) {
            entries.put(flavor.name(), flavor.write(model, folder));
        }
        return entries;
    }

    private static List<Flavor> of(LoggableModel model) {
        List<Flavor> able = all().stream().filter(flavor -> flavor.writes(model)).toList();
        if (able.isEmpty()) {
            throw FolderErrors.noFlavorWrites(model, names());
        }
        return able;
    }

    /**
     * The first flavor here that has an entry.
     *
     * @throws JotterException UNSUPPORTED where there is none
     */
    public static Flavor firstOf(Set<String> entries, Path folder) {
        return all().stream()
                .filter(flavor -> entries.contains(flavor.name()))
                .findFirst()
                .orElseThrow(() -> FolderErrors.noFlavorReads(folder, entries, names()));
    }

    private static List<Flavor> all() {
        return Provided.all(Flavor.class);
    }

    private static List<String> names() {
        return all().stream().map(Flavor::name).toList();
    }
}
