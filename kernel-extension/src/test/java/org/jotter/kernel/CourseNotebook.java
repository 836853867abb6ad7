package org.jotter.kernel;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

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
    private static final List<String> DATA =
            List.of("data/flights.csv", "data/weather.csv", "data/penguins.csv");

    CourseNotebook {
        cells = List.copyOf(cells);
    }

    static CourseNotebook copiedTo(Path folder, String notebook) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String file : DATA) {
            Files.copy(NOTEBOOKS.resolve(file), folder.resolve(file), REPLACE_EXISTING);
        }
        return new CourseNotebook(folder, sources(notebook, "code"));
    }

    /** What its cells of text say. */
    static List<String> texts(String notebook) throws IOException {
        return sources(notebook, "markdown");
    }

    private static List<String> sources(String name, String cellType) throws IOException {
        List<String> sources = new ArrayList<>();
        JsonNode notebook = new ObjectMapper().readTree(NOTEBOOKS.resolve(name).toFile());
        for (JsonNode cell : notebook.get("cells")) {
            if (cell.get("cell_type").asText().equals(cellType)) {
                sources.add(source(cell));
            }
        }
        return sources;
    }

    /** Its cells down to the first that begins so. */
    CourseNotebook upTo(String beginning) {
        int last = 0;
        while (!cells.get(last).startsWith(beginning)) {
            last++;
        }
        return new CourseNotebook(folder, cells.subList(0, last + 1));
    }

    CourseNotebook withCells(List<String> more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(more);
        return new CourseNotebook(folder, all);
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
