package org.jotter.charts.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jotter.charts.Figure;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Does one piece of work for each line of JSON on standard input and answers with a line that holds
 * the seconds it took and the bytes that it made. {@code benchmarks/charts.py} asks this side and
 * its peer in turn.
 */
public final class ChartSpeed {

    /** What is asked for: a chart by name, made anew and shown so many times. */
    record Request(String work, String chart, int count) {}

    /** The bytes of the two pictures of a chart. */
    record Pictures(int svg, int png) {}

    /** Makes the pictures. */
    @FunctionalInterface
    interface Show {
        Pictures of(Chart<?, ?> chart) throws IOException;
    }

    private ChartSpeed() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Object answer = answer(json.readValue(line, Request.class));
            answers.println(json.writeValueAsString(answer));
        }
    }

    private static Map<String, ?> answer(Request request) throws IOException {
        return switch (request.work()) {
            case "versions" -> versions();
            case "first" -> shown(request, ChartSpeed::ours);
            case "ours" -> prepared(request, ChartSpeed::ours);
            case "xchart" -> prepared(request, XChartExport::of);
            default -> throw new IllegalArgumentException(request.work());
        };
    }

    private static Map<String, ?> versions() throws IOException {
        return Map.of("XChart", xchartVersion(), "JDK", Runtime.version().toString());
    }

    /** Its manifest does not tell. */
    private static String xchartVersion() throws IOException {
        Properties properties = new Properties();
        try (var file =
                XYChart.class.getResourceAsStream(
                        "/META-INF/maven/org.knowm.xchart/xchart/pom.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }

    /** Its data are there before the clock starts. */
    private static Map<String, ?> prepared(Request request, Show show) throws IOException {
        SpeedCharts.make(request.chart());
        return shown(request, show);
    }

    private static Map<String, ?> shown(Request request, Show show) throws IOException {
        Pictures last = new Pictures(0, 0);
        long start = System.nanoTime();
        for (int i = 0; i < request.count(); i++) {
            last = show.of(SpeedCharts.make(request.chart()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Map.of("seconds", seconds, "svg", last.svg(), "png", last.png());
    }

    private static Pictures ours(Chart<?, ?> chart) {
        Figure figure = Figure.of(chart);
        int svg = figure.svg().getBytes(StandardCharsets.UTF_8).length;
        return new Pictures(svg, figure.png().length);
    }
}
