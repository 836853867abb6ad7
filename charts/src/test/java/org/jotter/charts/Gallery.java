package org.jotter.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jotter.charts.dressing.UserCharts;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes every chart of the tests as pictures into a folder, to be looked at. */
final class Gallery {

    private Gallery() {}

    /** The folder is the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        write(folder, "users", UserCharts.all());
        write(folder, "house", HouseCharts.all());
    }

    private static void write(Path folder, String set, Map<String, Supplier<Chart<?, ?>>> charts)
            throws IOException {
        StringBuilder page =
                new StringBuilder(
                        "<meta"
                            + " charset=utf-8><style>body{display:flex;flex-wrap:wrap;gap:10px;background:#808080}</style>");
        for (var chart : charts.entrySet()) {
            Figure figure = Figure.of(chart.getValue().get());
            String name = set + "-" + chart.getKey().replaceAll("\\W+", "-");
            Files.writeString(folder.resolve(name + ".svg"), figure.svg());
            Files.write(folder.resolve(name + ".png"), figure.png());
            Files.write(folder.resolve(name + ".dark.png"), figure.darkPng());
            page.append("<img src='").append(name).append(".svg'>");
        }
        Files.writeString(folder.resolve(set + ".html"), page);
    }
}
