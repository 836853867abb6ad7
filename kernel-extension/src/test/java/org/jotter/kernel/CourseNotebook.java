package org.jotter.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook of the course, copied with its data to a folder where a test may run it. */
record CourseNotebook(Path folder, List<String> cells) {

    private static final Path NOTEBOOKS = Path.of("..", "notebooks");
    private static final List<String> DATA = List.of("data/flights.csv", "data/weather.csv");

    CourseNotebook {
        cells = List.copyOf(cells);
    }

    static CourseNotebook copiedTo(Path folder, String notebook) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String file : DATA) {
            Files.copy(NOTEBOOKS.resolve(file), folder.resolve(file));
        }
        return new CourseNotebook(folder, codeCells(notebook));
    }

    private static List<String> codeCells(String name) throws IOException {
        List<String> sources = new ArrayList<>();
        JsonNode notebook = new ObjectMapper().readTree(NOTEBOOKS.resolve(name).toFile());
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
    NotebookRound runAll(TestKernel kernel) {
        List<NotebookRound.Cell> ran = new ArrayList<>();
        for (String source : cells) {
            ran.add(new NotebookRound.Cell(source, kernel.run(source)));
        }
        return new NotebookRound(ran);
    }
}
