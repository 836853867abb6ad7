package org.jotter.practice.banks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds banks: on the class path by name, in the file system by path. */
final class BankFiles {

    // a key that stands twice is an error in both, instead of a lost option
    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    /** Some ten thousand questions. */
    private static final long MOST_BYTES = 16L << 20;

    private BankFiles() {}

    static List<String> names() {
        return resource("banks.txt").lines().sorted().toList();
    }

    static QuestionBank load(String name) {
        List<String> known = names();
        if (!known.contains(name)) {
            throw BankErrors.noBank(name, known);
        }
        JsonNode bank = tree(YAML, name, resource(name + ".yaml"));
        if (!bank.has("questions")) {
            addMocks(name, (ObjectNode) bank);
        }
        return BankReader.read(name, bank);
    }

    /** A bank of whole exams has a file for each section of each mock, in a folder of its name. */
    private static void addMocks(String name, ObjectNode bank) {
        ArrayNode questions = bank.putArray("questions");
        for (int mock = 1; mock <= bank.at("/exam/mocks").intValue(); mock++) {
            for (JsonNode section : bank.at("/exam/sections")) {
                String file =
                        "%s/%s-mock-%d.yaml".formatted(name, section.path("id").asText(), mock);
                for (JsonNode question : tree(YAML, file, resource(file))) {
                    questions.add(((ObjectNode) question).put("mock", mock));
                }
            }
        }
    }

    /** A path where it looks like one, else the name of a bank that comes with Jotter. */
    static QuestionBank find(String nameOrPath) {
        boolean path = nameOrPath.contains("/") || nameOrPath.matches("(?i).*\\.(ya?ml|json)");
        return path ? read(Path.of(nameOrPath)) : load(nameOrPath);
    }

    static QuestionBank read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw BankErrors.noBankFile(file, names());
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw BankErrors.tooLarge(file, Files.size(file), MOST_BYTES);
            }
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw BankErrors.unreadable(file.toString(), e);
        }
    }

    /** JSON where the name of what is read ends so, else YAML. */
    private static QuestionBank parse(String origin, String text) {
        boolean json = origin.toLowerCase(Locale.ROOT).endsWith(".json");
        return BankReader.read(origin, tree(json ? JSON : YAML, origin, text));
    }

    static QuestionBank json(String origin, String text) {
        return BankReader.read(origin, tree(JSON, origin, text));
    }

    private static JsonNode tree(ObjectMapper mapper, String origin, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw BankErrors.notYaml(origin, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = BankFiles.class.getResourceAsStream("/banks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be read", e);
        }
    }
}
