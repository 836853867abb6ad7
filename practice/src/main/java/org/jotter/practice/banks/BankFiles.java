package org.jotter.practice.banks;

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
            throw BankErrors.noBank(name, known);
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
        return read(json ? JSON : YAML, origin, text);
    }

    static QuestionBank json(String origin, String text) {
        return read(JSON, origin, text);
    }

    private static QuestionBank read(ObjectMapper mapper, String origin, String text) {
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw BankErrors.notYaml(origin, e);
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
