package org.jotter.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell gave.
 *
 * @param status {@code ok}, {@code error}, {@code aborted}, {@code running}, {@code timeout} or
 *     {@code dead}
 * @param outputs as the driver tells them: streams, displays, the value, the error
 */
record CellOutput(String status, List<JsonNode> outputs) {

    private static final Pattern ANSI_CODE = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    CellOutput {
        outputs = List.copyOf(outputs);
    }

    static CellOutput of(JsonNode result) {
        List<JsonNode> outputs = new ArrayList<>();
        result.path("outputs").forEach(outputs::add);
        return new CellOutput(result.get("status").asText(), outputs);
    }

    /** What was printed, and below it the plain text of what was shown, in order. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (JsonNode output : outputs) {
            boolean printed = isA("stream", output);
            if (!printed && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            // what is printed comes in pieces, cut anywhere
            text.append(printed ? output.get("text").asText() : plainText(output));
        }
        return text.toString().stripTrailing();
    }

    /** What the cell printed, without what it showed. */
    String printed() {
        return outputs.stream()
                .filter(output -> isA("stream", output))
                .map(output -> output.get("text").asText())
                .collect(Collectors.joining());
    }

    private static String plainText(JsonNode output) {
        String text = output.path("data").path("text/plain").asText();
        return text.isEmpty() ? "" : text + "\n";
    }

    private static boolean isA(String type, JsonNode output) {
        return output.get("type").asText().equals(type);
    }

    List<String> html() {
        return parts("text/html");
    }

    /** What was shown in that form: {@code image/svg+xml}. */
    List<String> parts(String mimeType) {
        return outputs.stream()
                .map(output -> output.path("data").path(mimeType).asText())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The error as the notebook shows it, without its colours; "" where there is none. */
    String errorText() {
        String lines =
                errors().flatMap(error -> elements(error.get("traceback")))
                        .collect(Collectors.joining("\n"));
        return ANSI_CODE.matcher(lines).replaceAll("").strip();
    }

    private Stream<JsonNode> errors() {
        return outputs.stream().filter(output -> isA("error", output));
    }

    private static Stream<String> elements(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts.stream();
    }

    /** Bytes of the heaviest output, as JSON in a notebook file. */
    long heaviestBytes() {
        return outputs.stream().mapToLong(CellOutput::bytes).max().orElse(0);
    }

    /** Bytes of all outputs, as JSON in a notebook file. */
    long bytes() {
        return outputs.stream().mapToLong(CellOutput::bytes).sum();
    }

    private static long bytes(JsonNode output) {
        return output.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
