package org.jotter.models;

import java.util.Optional;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.protos.ProtoSerializable;

/**
 * The class loader by which Tribuo finds the classes of a model that it reads: the one that it was
 * loaded by itself. A jar that came later, into a loader of a notebook's own, is not seen by it.
 */
public final class TribuoLoader {

    private TribuoLoader() {}

    /** The class of that name, uninitialised; empty where Tribuo does not see it. */
    public static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(
                    Class.forName(name, false, ProtoSerializable.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a class of a model that Tribuo would not find again.
     *
     * @throws JotterException UNSUPPORTED, with the way out
     */
    public static void check(Class<?> type) {
        if (find(type.getName()).filter(seen -> seen == type).isEmpty()) {
            throw new JotterException(
                    JotterException.Kind.UNSUPPORTED,
                    "'%s' comes from a jar that Tribuo does not see here, so its model could not be"
                                    .formatted(type.getName())
                            + " loaded again. Bring the jar with %maven in the kernel Java"
                            + " (Jotter), or put it on the class path that the program starts"
                            + " with");
        }
    }
}
