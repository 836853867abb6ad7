package org.jotter.magics.jshell;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.magics.cell.MagicLine;
import org.jotter.magics.notebook.Notebook.CellMagic;
import org.jotter.magics.notebook.Notebook.LineMagic;
import org.jotter.magics.notebook.UnknownMagic;
import org.jotter.tracking.errors.JotterException;

/** The magics of one notebook, found by the name that a line begins with. */
final class MagicsByName {

    private final Map<String, LineMagic> lineMagics = new LinkedHashMap<>();
    private final Map<String, CellMagic> cellMagics = new LinkedHashMap<>();

    void add(String name, LineMagic magic) {
        lineMagics.put(name, magic);
    }

    void add(String name, CellMagic magic) {
        cellMagics.put(name, magic);
    }

    /** The value of a line magic. */
    Object runLine(MagicLine line) {
        LineMagic magic = lineMagics.get(line.name());
        if (magic == null) {
            throw noMagic("%", line.name());
        }
        return magic.run(line.words());
    }

    /** The type of the value, as source names it. */
    String typeOf(MagicLine line) {
        LineMagic magic = lineMagics.get(line.name());
        return magic == null ? "Object" : magic.typeOf(line.words());
    }

    /** The value of a cell that begins with two percent signs. */
    Object runCell(MagicLine line, String body) {
        CellMagic magic = cellMagics.get(line.name());
        if (magic == null) {
            throw noMagic("%%", line.name());
        }
        return magic.run(line.words(), body);
    }

    private JotterException noMagic(String percent, String name) {
        return new JotterException(
                MISSING,
                UnknownMagic.sentence(percent, name, lineMagics.keySet(), cellMagics.keySet()));
    }
}
