package org.jotter.kernel;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedCellMagic;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.cell.JavaText;
import org.jotter.magics.cell.MagicCell;
import org.jotter.magics.cell.MagicLine;
import org.jotter.magics.cell.MagicStatement;

/**
 * Finds the magics of a cell in the place of JJava, which takes every line that begins with a
 * percent sign for one, within a text block too, and cannot hold a line longer than a class file's
 * texts. The Java that it makes calls JJava, so the magics of JJava and of others work as before.
 *
 * <p>To JJava this turns the magic of a whole cell into Java; {@link #ANY_CELL} makes every cell
 * one.
 */
final class MagicSource extends MagicTranspiler {

    /** The whole cell is the body; a letter of it has to do for the name and words. */
    static final Pattern ANY_CELL = Pattern.compile("(?s)(?=.*?(?<args>[^\\s\"\\\\]))(?<body>.*+)");

    static final Pattern NO_LINE = Pattern.compile("(?!)");

    private static final String STATICS = BaseNotebookStatics.class.getName();

    private final Function<MagicLine, String> typeOf;

    /**
     * @param typeOf the type of a magic's value, as source names it
     */
    MagicSource(Function<MagicLine, String> typeOf) {
        this.typeOf = typeOf;
    }

    @Override
    public String transpileCell(ParsedCellMagic cell) {
        return toJava(KernelInternals.body(cell));
    }

    private String toJava(String cell) {
        return MagicCell.of(cell)
                .map(MagicSource::cellCall)
                .orElseGet(() -> CellSource.toJava(cell, this::lineCall));
    }

    private static String cellCall(MagicCell cell) {
        return "%s.cellMagic(%s, %s);"
                .formatted(STATICS, nameAndWords(cell.line()), JavaText.expression(cell.body()));
    }

    private String lineCall(MagicStatement magic) {
        String type =
                magic.typedByValue()
                        ? "<%s>".formatted(typeOf.apply(MagicLine.parse(magic.line())))
                        : "";
        return "%s.%slineMagic(%s);".formatted(STATICS, type, nameAndWords(magic.line()));
    }

    /** The words are split when they are used: so many texts would be too much for one method. */
    private static String nameAndWords(String line) {
        return "%s, %s.parse(%s).words()"
                .formatted(
                        JavaText.expression(MagicLine.parse(line).name()),
                        MagicLine.class.getName(),
                        JavaText.expression(line));
    }
}
