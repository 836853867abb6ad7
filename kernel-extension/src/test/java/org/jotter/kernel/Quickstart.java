package org.jotter.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The quickstart notebook, copied with its data to a folder where a test may run it. */
record Quickstart(Path folder, List<String> cells) {

    private static final Path NOTEBOOKS = Path.of("..", "notebooks");
    private static final String NOTEBOOK = "01-quickstart.ipynb";
    private static final List<String> DATA = List.of("data/flights.csv", "data/weather.csv");

    Quickstart {
        cells = List.copyOf(cells);
    }

    static Quickstart copiedTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String file : DATA) {
            Files.copy(NOTEBOOKS.resolve(file), folder.resolve(file));
        }
        return new Quickstart(folder, codeCells());
    }

    private static List<String> codeCells() throws IOException {
        List<String> sources = new ArrayList<>();
        JsonNode notebook = new ObjectMapper().readTree(NOTEBOOKS.resolve(NOTEBOOK).toFile());
        for (JsonNode cell : notebook.get("cells")) {
            if (cell.get("cell_type").asText().equals("code")) {
                sources.add(source(cell));
            }
        }
        return sources;
    }

    private static String source(JsonNode cell) {
        StringBuilder source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        return source.toString();
    }

    /** Runs every cell from top to bottom, failing ones too. */
    QuickstartRound runAll(TestKernel kernel) {
        List<QuickstartRound.Cell> ran = new ArrayList<>();
        for (String source : cells) {
            ran.add(new QuickstartRound.Cell(source, kernel.run(source)));
        }
        return new QuickstartRound(ran);
    }
}
