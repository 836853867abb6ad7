package org.jotter.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.charts.Canvas.Anchor;
import org.jotter.charts.Canvas.Lettering;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** A confusion matrix as shaded cells: blue where the prediction was right, orange where wrong. */
final class MatrixChart {

    private static final int WIDTH = 600;
    private static final int LEAST_WIDTH = 260;
    private static final int TOP = 84;
    private static final int LABEL_LIMIT = 30;
    private static final int MOST_WITH_GRID = 25;
    private static final int STEPS_OF_SHADE = 20;

    /** A darker cell would take the contrast from its letters. */
    private static final double DARKEST = 0.45;

    private final ConfusionMatrix matrix;
    private final Box area;
    private final Lettering lettering;
    private final boolean uprightLabels;

    private MatrixChart(ConfusionMatrix matrix) {
        this.matrix = matrix;
        int size = matrix.size();
        this.lettering = size > MOST_WITH_GRID ? Lettering.TINY : Lettering.TICK;
        double labels = Math.min(140, longestLabel());
        double left = 56 + labels;
        double cell = Math.min(130, (WIDTH - left - 24) / size);
        this.uprightLabels = labels > cell - 6;
        double top = uprightLabels ? TOP - 14 + labels : TOP;
        this.area = new Box(left, top, cell * size, Math.min(70, cell) * size);
    }

    static Chart of(List<String> labels, long[][] counts) {
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, counts);
        MatrixChart chart = new MatrixChart(matrix);
        int width = Math.max(LEAST_WIDTH, (int) chart.area.right() + 24);
        int height = (int) chart.area.bottom() + 20;
        return new Chart(
                "Confusion matrix",
                chart.description(),
                new Picture(width, height, chart::draw),
                chart.text());
    }

    private double longestLabel() {
        return matrix.labels().stream()
                .mapToDouble(l -> lettering.width(Text.cutMiddle(l, LABEL_LIMIT)))
                .max()
                .orElse(0);
    }

    private void draw(Canvas canvas) {
        Frame.title(canvas, WIDTH, "Confusion matrix");
        drawShades(canvas, Ink.BLUE, true);
        drawShades(canvas, Ink.ORANGE, false);
        if (matrix.size() <= MOST_WITH_GRID) {
            drawGrid(canvas);
        }
        drawLabels(canvas);
        if (cellWidth() >= 30 && cellHeight() >= 14) {
            drawCounts(canvas);
        }
    }

    private double cellWidth() {
        return area.width() / matrix.size();
    }

    private double cellHeight() {
        return area.height() / matrix.size();
    }

    private Box cell(int actual, int predicted) {
        return new Box(
                area.x() + predicted * cellWidth(),
                area.y() + actual * cellHeight(),
                cellWidth(),
                cellHeight());
    }

    /** Cells of one shade are drawn at once, which keeps 2,500 of them small. */
    private void drawShades(Canvas canvas, Ink ink, boolean diagonal) {
        Map<Long, List<Box>> byShade = new TreeMap<>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                if (i == j == diagonal && matrix.count(i, j) > 0) {
                    long shade = Math.max(1, Math.round(matrix.share(i, j) * STEPS_OF_SHADE));
                    byShade.computeIfAbsent(shade, s -> new ArrayList<>()).add(cell(i, j));
                }
            }
        }
        byShade.forEach(
                (shade, boxes) -> canvas.boxes(boxes, ink, DARKEST * shade / STEPS_OF_SHADE));
    }

    private void drawGrid(Canvas canvas) {
        for (int i = 0; i <= matrix.size(); i++) {
            double x = area.x() + i * cellWidth();
            double y = area.y() + i * cellHeight();
            canvas.line(x, area.y(), x, area.bottom(), Ink.GRID);
            canvas.line(area.x(), y, area.right(), y, Ink.GRID);
        }
    }

    private void drawLabels(Canvas canvas) {
        canvas.text(area.x() + area.width() / 2, 48, Anchor.MIDDLE, Lettering.LABEL, "predicted");
        canvas.upwardText(
                Frame.LEFT + 6,
                area.y() + area.height() / 2,
                Anchor.MIDDLE,
                Lettering.LABEL,
                "actual");
        for (int i = 0; i < matrix.size(); i++) {
            Box cell = cell(i, i);
            String label = Text.cutMiddle(matrix.labels().get(i), Math.min(LABEL_LIMIT, room()));
            double base = lettering.size * 0.36;
            canvas.text(
                    area.x() - 6,
                    cell.y() + cell.height() / 2 + base,
                    Anchor.END,
                    lettering,
                    label);
            drawColumnLabel(canvas, cell.x() + cell.width() / 2, base, label);
        }
    }

    private int room() {
        return lettering.fits(146);
    }

    private void drawColumnLabel(Canvas canvas, double x, double base, String label) {
        if (uprightLabels) {
            canvas.upwardText(x + base, area.y() - 6, Anchor.START, lettering, label);
        } else {
            canvas.text(x, area.y() - 8, Anchor.MIDDLE, lettering, label);
        }
    }

    private void drawCounts(Canvas canvas) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                drawCount(canvas, i, j);
            }
        }
    }

    private void drawCount(Canvas canvas, int i, int j) {
        Box cell = cell(i, j);
        double x = cell.x() + cell.width() / 2;
        double y = cell.y() + cell.height() / 2;
        boolean roomForShare = cell.height() >= 34;
        String count =
                Text.cut(Long.toString(matrix.count(i, j)), Lettering.LABEL.fits(cell.width()));
        canvas.text(x, roomForShare ? y - 2 : y + 4, Anchor.MIDDLE, Lettering.LABEL, count);
        if (roomForShare) {
            String share = Numbers.percent(matrix.share(i, j));
            canvas.text(x, y + 13, Anchor.MIDDLE, Lettering.SHARE, share);
        }
    }

    private String description() {
        long total = matrix.total();
        double right = total == 0 ? 0 : (double) matrix.right() / total;
        return "Confusion matrix of %d labels, rows actual and columns predicted: %d of %d on the diagonal (%s)."
                .formatted(matrix.size(), matrix.right(), total, Numbers.percent(right));
    }

    private String text() {
        int size = matrix.size();
        TextTable table = TextTable.aligned("l" + "r".repeat(size));
        List<String> header = new ArrayList<>(List.of("actual \\ predicted"));
        matrix.labels().forEach(label -> header.add(Text.cutMiddle(label, LABEL_LIMIT)));
        table.row(header);
        for (int i = 0; i < size; i++) {
            table.row(textRow(i));
        }
        return "Confusion matrix (count and share of the row)\n" + table;
    }

    private List<String> textRow(int i) {
        List<String> cells = new ArrayList<>();
        cells.add(Text.cutMiddle(matrix.labels().get(i), LABEL_LIMIT));
        for (int j = 0; j < matrix.size(); j++) {
            cells.add(
                    matrix.count(i, j)
                            + " "
                            + Text.padLeft(Numbers.percent(matrix.share(i, j)), 4));
        }
        return cells;
    }
}
