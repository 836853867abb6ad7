package org.jotter.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.charts.Canvas.Anchor;
import org.jotter.charts.Canvas.Lettering;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** Horizontal bars from zero, blue to the right and orange to the left. */
final class BarChart {

    private static final int WIDTH = 600;
    private static final int MOST_BARS = 40;
    private static final int BAR_PITCH = 18;
    private static final int NAME_LIMIT = 40;
    private static final int TEXT_BAR_WIDTH = 20;

    private final String title;
    private final String valueLabel;
    private final List<Bar> bars;
    private final int leftOut;
    private final Frame frame;

    private BarChart(String title, String valueLabel, List<Bar> all) {
        this.title = title;
        this.valueLabel = valueLabel;
        this.bars = longest(all);
        this.leftOut = all.size() - bars.size();
        double labels = Math.min(230, 24 + longestLabel());
        this.frame =
                new Frame(
                        new Box(labels, 40, WIDTH - labels - 66, bars.size() * (double) BAR_PITCH),
                        Axis.covering(
                                bars.stream().mapToDouble(Bar::value).reduce(0, Math::min),
                                bars.stream().mapToDouble(Bar::value).reduce(0, Math::max),
                                5),
                        Axis.covering(0, bars.size(), 1));
    }

    static Chart of(String title, String valueLabel, List<Bar> bars) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException(
                    "The bar chart '%s' has no bars; give at least one".formatted(title));
        }
        BarChart chart = new BarChart(title, valueLabel, List.copyOf(bars));
        int height = (int) chart.frame.area().bottom() + (chart.leftOut > 0 ? 66 : 50);
        return new Chart(
                title, chart.description(), new Picture(WIDTH, height, chart::draw), chart.text());
    }

    /** The bars of largest size, in their given order. */
    private static List<Bar> longest(List<Bar> all) {
        Set<Integer> places =
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> -Math.abs(all.get(i).value())))
                        .limit(MOST_BARS)
                        .collect(Collectors.toSet());
        return IntStream.range(0, all.size()).filter(places::contains).mapToObj(all::get).toList();
    }

    private double longestLabel() {
        return bars.stream()
                .mapToDouble(b -> Lettering.TICK.width(Text.cutMiddle(b.label(), NAME_LIMIT)))
                .max()
                .orElse(0);
    }

    private void draw(Canvas canvas) {
        Frame.title(canvas, WIDTH, title);
        frame.drawX(canvas, valueLabel);
        canvas.boxes(boxes(true), Ink.BLUE, 1);
        canvas.boxes(boxes(false), Ink.ORANGE, 1);
        for (int i = 0; i < bars.size(); i++) {
            drawLabels(canvas, i);
        }
        double zero = frame.px(0);
        canvas.line(zero, frame.area().y(), zero, frame.area().bottom(), Ink.QUIET);
        if (leftOut > 0) {
            canvas.text(
                    Frame.LEFT,
                    frame.area().bottom() + 54,
                    Anchor.START,
                    Lettering.TICK,
                    leftOut());
        }
    }

    private List<Box> boxes(boolean positive) {
        return IntStream.range(0, bars.size())
                .filter(i -> bars.get(i).value() != 0 && bars.get(i).value() > 0 == positive)
                .mapToObj(this::box)
                .toList();
    }

    private Box box(int i) {
        double end = frame.px(bars.get(i).value());
        double zero = frame.px(0);
        return new Box(Math.min(zero, end), top(i) + 2, Math.abs(end - zero), BAR_PITCH - 4);
    }

    private double top(int i) {
        return frame.area().y() + i * (double) BAR_PITCH;
    }

    private void drawLabels(Canvas canvas, int i) {
        double base = top(i) + 13;
        Box area = frame.area();
        int room = Math.min(NAME_LIMIT, Lettering.TICK.fits(area.x() - 14));
        String label = Text.cutMiddle(bars.get(i).label(), room);
        canvas.text(area.x() - 8, base, Anchor.END, Lettering.TICK, label);
        String value = Numbers.number(bars.get(i).value());
        canvas.text(area.right() + 8, base, Anchor.START, Lettering.TICK, value);
    }

    private String leftOut() {
        return "The %d longest bars; %d shorter left out".formatted(bars.size(), leftOut);
    }

    private String description() {
        String longest =
                bars.stream()
                        .sorted(Comparator.comparing((Bar b) -> -Math.abs(b.value())))
                        .limit(3)
                        .map(
                                b ->
                                        Text.cutMiddle(b.label(), NAME_LIMIT)
                                                + " "
                                                + Numbers.number(b.value()))
                        .collect(Collectors.joining(", "));
        return "Bar chart of %s, %d bars. Longest: %s."
                .formatted(Text.cut(valueLabel, NAME_LIMIT), bars.size() + leftOut, longest);
    }

    private String text() {
        double longest = bars.stream().mapToDouble(b -> Math.abs(b.value())).max().orElse(1);
        TextTable table = TextTable.aligned("lrl");
        for (Bar b : bars) {
            table.row(
                    Text.cutMiddle(b.label(), NAME_LIMIT),
                    Numbers.number(b.value()),
                    b.value() == 0 ? "" : Text.bar(Math.abs(b.value()) / longest, TEXT_BAR_WIDTH));
        }
        String more = leftOut > 0 ? "\n" + leftOut() : "";
        return "%s\n%s\n%s%s"
                .formatted(Text.cut(title, 120), Text.cut(valueLabel, NAME_LIMIT), table, more);
    }
}
