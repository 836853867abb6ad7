package org.jotter.magics.notebook;

import java.util.List;
import org.jotter.RunHost;

/**
 * The small part of a notebook kernel that the magics need. JJava is one, a plain JShell another.
 */
public interface Notebook extends RunHost, RendererRegistry {

    /** A magic of one line: what it was told, after its name; gives the value of the line. */
    @FunctionalInterface
    interface LineMagic {
        Object run(List<String> words);

        /** The type of the value, as Java source names it; runs nothing. */
        default String typeOf(List<String> words) {
            return "Object";
        }
    }

    /** A magic of a whole cell: its words and the lines below. */
    @FunctionalInterface
    interface CellMagic {
        Object run(List<String> words, String body);
    }

    /** A top-level variable; the value is null where it has none. */
    record Variable(String name, String declaredType, Object value) {}

    /**
     * Runs Java source, magics in it too, as the user had typed it, on the calling thread.
     *
     * @return the value of its last expression, or null
     * @throws CellFailed when it does not compile or throws
     */
    Object evaluate(String source);

    /** The top-level variables, in the order of their declaration. */
    List<Variable> variables();

    /** Shows something below the running cell, now; afterwards it can be replaced by its id. */
    void display(String id, MimeBundle bundle);

    /** Replaces what was shown under the id while the same cell runs. */
    void updateDisplay(String id, MimeBundle bundle);

    /** Makes {@code %name} call the magic; a later one of the same name replaces it. */
    void registerMagic(String name, LineMagic magic);

    /** Makes {@code %%name} call the magic; a later one of the same name replaces it. */
    void registerCellMagic(String name, CellMagic magic);

    /** What a value looks like at the end of a cell. */
    Display show(Object value);
}
