package org.jotter.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jotter.charts.look.HouseLook;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.HeatMapChart;

/** A confusion matrix: the color of a cell is its share of the row, its letters count and share. */
final class ConfusionMatrixChart extends HeatMapChart implements Described {

    private static final int LABEL_LIMIT = 30;
    private static final int MARGINS = 110;
    private static final int LEAST_ROW = 9;
    private static final int ROW_OF_TWO_LINES = 36;
    private static final int LARGEST_ROW = 72;
    private static final int IDEAL_HEIGHT = 340;

    private final ConfusionMatrix matrix;

    ConfusionMatrixChart(ConfusionMatrix matrix) {
        super(XyPlot.WIDTH, MARGINS + rowHeight(matrix.size()) * matrix.size());
        this.matrix = matrix;
        HouseLook.wear(getStyler());
        setTitle("Confusion matrix");
        setXAxisTitle("predicted");
        setYAxisTitle("actual");
        List<String> columns = labels();
        List<String> rows = new ArrayList<>(columns);
        Collections.reverse(rows);
        addSeries("share of the row", columns, rows, cells());
        addAnnotation(new CellTexts(matrix));
        getStyler().setMin(0);
        getStyler().setMax(1);
        getStyler().setLegendVisible(false);
    }

    /** As high as two lines of text for few labels, as one for many. */
    private static int rowHeight(int labels) {
        int ideal = Math.min(LARGEST_ROW, IDEAL_HEIGHT / labels);
        return labels <= 12 ? Math.max(ROW_OF_TWO_LINES, ideal) : Math.max(LEAST_ROW, ideal);
    }

    /** A heat map's labels are told apart by XChart's places, not by their names. */
    private List<String> labels() {
        return matrix.labels().stream().map(label -> Text.cutMiddle(label, labelLimit())).toList();
    }

    private int labelLimit() {
        return matrix.size() > 20 ? 14 : 24;
    }

    /** Column, row from below, share in whole percents: cells of one share become one shape. */
    private List<Number[]> cells() {
        int size = matrix.size();
        List<Number[]> cells = new ArrayList<>();
        for (int actual = 0; actual < size; actual++) {
            for (int predicted = 0; predicted < size; predicted++) {
                double share = Math.round(100 * matrix.share(actual, predicted)) / 100.0;
                cells.add(new Number[] {predicted, size - 1 - actual, share});
            }
        }
        cells.sort(Comparator.comparingDouble(cell -> cell[2].doubleValue()));
        return cells;
    }

    @Override
    public String description() {
        long total = matrix.total();
        double right = total == 0 ? 0 : (double) matrix.right() / total;
        return "Confusion matrix of %s, rows actual and columns predicted: %d of %d on the diagonal (%s)."
                .formatted(
                        Text.count(matrix.size(), "label"),
                        matrix.right(),
                        total,
                        Numbers.percent(right));
    }

    @Override
    public String text() {
        TextTable table = TextTable.aligned("l" + "r".repeat(matrix.size()));
        List<String> header = new ArrayList<>(List.of("actual \\ predicted"));
        matrix.labels().forEach(label -> header.add(Text.cutMiddle(label, LABEL_LIMIT)));
        table.row(header);
        for (int i = 0; i < matrix.size(); i++) {
            table.row(textRow(i));
        }
        return getTitle() + " (count and share of the row)\n" + table;
    }

    private List<String> textRow(int actual) {
        List<String> cells = new ArrayList<>();
        cells.add(Text.cutMiddle(matrix.labels().get(actual), LABEL_LIMIT));
        for (int j = 0; j < matrix.size(); j++) {
            String share = Text.padLeft(Numbers.percent(matrix.share(actual, j)), 4);
            cells.add(matrix.count(actual, j) + " " + share);
        }
        return cells;
    }
}
