package org.jotter.practice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
            throw PracticeErrors.noBank(name, known);
        }
        return parse(name, resource(name + ".yaml"));
    }

    /** A path where it looks like one, else the name of a bank that comes with Jotter. */
    static QuestionBank find(String nameOrPath) {
        boolean path = nameOrPath.contains("/") || nameOrPath.matches("(?i).*\\.(ya?ml|json)");
        return path ? read(Path.of(nameOrPath)) : load(nameOrPath);
    }

    static QuestionBank read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw PracticeErrors.noBankFile(file, names());
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw PracticeErrors.tooLarge(file, Files.size(file), MOST_BYTES);
            }
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw PracticeErrors.unreadable(file.toString(), e);
        }
    }

    /** Reads what a resource, a file or an attempt holds; JSON where its name ends so. */
    static QuestionBank parse(String origin, String text) {
        boolean json = origin.toLowerCase(Locale.ROOT).endsWith(".json");
        JsonNode tree;
        try {
            tree = (json ? JSON : YAML).readTree(text);
        } catch (JsonProcessingException e) {
            throw PracticeErrors.notYaml(origin, e);
        }
        return BankReader.read(origin, tree);
    }

    private static String resource(String name) {
        try (InputStream in = BankFiles.class.getResourceAsStream("/banks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be read", e);
        }
    }
}
