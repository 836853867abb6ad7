package org.jotter.kernel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one Run All of a notebook gave. */
record NotebookRound(List<Cell> ran) {

    record Cell(String source, CellOutput output) {}

    private static final Pattern ADDRESS =
            Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/invocations");

    NotebookRound {
        ran = List.copyOf(ran);
    }

    List<CellOutput> outputs() {
        return ran.stream().map(Cell::output).toList();
    }

    /** The output of the cell that begins so. */
    CellOutput outputOf(String beginning) {
        return ran.stream()
                .filter(cell -> cell.source().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cell begins with " + beginning))
                .output();
    }

    /** The port that {@code %serve} printed. */
    int port() {
        String served = outputOf("%serve ").text();
        Matcher address = ADDRESS.matcher(served);
        if (!address.find()) {
            throw new AssertionError(served);
        }
        return Integer.parseInt(address.group(1));
    }
}
