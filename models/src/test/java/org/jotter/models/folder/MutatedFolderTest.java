package org.jotter.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.Flights;
import org.jotter.models.ModelInfo;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.Table;

/** A folder that contradicts itself is refused as it is loaded, or gives a model that works. */
class MutatedFolderTest {

    private static final int FOLDERS = Rounds.of(4_000);
    private static final String PLAN = "data_plan.json";
    private static final String MODEL = "model.tribuo.pb";
    private static final List<String> FILES =
            List.of("MLmodel", PLAN, MODEL, "input_example.json", PLAN, MODEL);
    private static final ModelInfo INFO = new ModelInfo("", "ab", "r1", "model", Instant.EPOCH);

    private static TrainingSplit split;
    private static FittedModel<?> fitted;

    @TempDir Path home;
    private Path folder;

    @BeforeAll
    static void train() {
        split = Flights.split(Flights.table(400));
        fitted = ModelTraining.train(new LogisticRegressionTrainer(), split).fitted();
    }

    @BeforeEach
    void write() {
        folder = home.resolve("model");
        ModelFolder.write(folder, fitted, INFO);
    }

    private void assertDamaged(String file) {
        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model file '%s' is damaged and cannot be read. Log the model again",
                        folder.resolve(file));
    }

    @Test
    void E9_aModelOfOtherFeaturesIsRefused() throws IOException {
        String plan = Files.readString(folder.resolve(PLAN));
        Files.writeString(folder.resolve(PLAN), plan.replace("\"JFK\"", "\"XYZ\""));

        assertDamaged(MODEL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /columns/1/scaling/mean      | "NaN"
                    /columns/1/scaling/scale     | 0
                    /columns/1/scaling/scale     | "Infinity"
                    /columns/1/when_missing/value | "-Infinity"
                    /columns/1/type              | "STRING"
                    /columns/1/type              | null
                    /columns/0/name              | null
                    /columns/0/name              | "distance"
                    /columns/0/categories        | null
                    /columns/0/categories        | [null]
                    /columns/0/kind              | "java.lang.Runtime"
                    /columns                     | []
                    /columns                     | null
                    /target                      | {}
                    """)
    void E9_aPlanThatNothingCanBeReadByIsRefused(String pointer, String value) throws IOException {
        JsonNode plan = Json.tree(Files.readString(folder.resolve(PLAN)));
        int name = pointer.lastIndexOf('/');
        ((ObjectNode) plan.at(pointer.substring(0, name)))
                .set(pointer.substring(name + 1), Json.tree(value));
        Files.writeString(folder.resolve(PLAN), plan.toString());

        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The model file '" + folder);
    }

    @ParameterizedTest
    @CsvSource({"MLmodel, 256", "data_plan.json, 256", "input_example.json, 256"})
    void E9_aFileThatFillsTheMemoryIsNotRead(String file, int mostMb) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model file '%s' has 3072 MB, and up to %d MB are read. Log the model"
                                + " again",
                        folder.resolve(file), mostMb);
    }

    @Test
    void noMutationEndsInAnythingButASentence() throws IOException {
        Random random = new Random(20260102);
        int works = 0;
        for (int i = 0; i < FOLDERS; i++) {
            if (i == FOLDERS / 2) {
                fitted = ModelTraining.train(new CARTClassificationTrainer(5), split).fitted();
            }
            write();
            String file = FILES.get(random.nextInt(FILES.size()));
            byte[] before = Files.readAllBytes(folder.resolve(file));
            byte[] after = mutated(file, before, random);
            Files.write(folder.resolve(file), after);
            works += works(i, file, before, after);
        }
        assertThat(works).as("folders that still work").isBetween(FOLDERS / 50, FOLDERS * 9 / 10);
    }

    private int works(int number, String file, byte[] before, byte[] after) {
        try {
            Table frame = ModelFolder.load(folder).predict(split.test().first(5));
            assertThat(frame.rowCount()).isEqualTo(5);
            return 1;
        } catch (JotterException refused) {
            assertThat(refused.getMessage().length()).isLessThan(2_000);
            return 0;
        } catch (RuntimeException | Error e) {
            int at = Arrays.mismatch(before, after);
            String around =
                    new String(
                            Arrays.copyOfRange(
                                    after, Math.max(0, at - 60), Math.min(after.length, at + 60)),
                            StandardCharsets.ISO_8859_1);
            throw new AssertionError(
                    "mutation %d of %s at %d: %s".formatted(number, file, at, around), e);
        }
    }

    private static byte[] mutated(String file, byte[] bytes, Random random) {
        return file.endsWith(".json") && random.nextInt(3) > 0
                ? mutatedTree(bytes, random)
                : mutatedBytes(bytes, random);
    }

    private static byte[] mutatedBytes(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] some = new byte[1 + random.nextInt(8)];
        random.nextBytes(some);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 1 -> {
                byte[] longer = Arrays.copyOf(bytes, bytes.length + some.length);
                System.arraycopy(bytes, at, longer, at + some.length, bytes.length - at);
                System.arraycopy(some, 0, longer, at, some.length);
                return longer;
            }
            default -> {
                byte[] same = bytes.clone();
                same[at] = random.nextBoolean() ? some[0] : (byte) (same[at] + 1);
                return same;
            }
        }
    }

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "0",
                    "-1",
                    "1e308",
                    "\"NaN\"",
                    "\"\"",
                    "\"x\"",
                    "[]",
                    "{}",
                    "true",
                    "2147483648",
                    "[[[]]]",
                    "\"../x\"",
                    "\"java.lang.Runtime\"",
                    "1e-320");

    /** A value of the tree, anywhere, is another one, or missing, or there twice. */
    private static byte[] mutatedTree(byte[] bytes, Random random) {
        JsonNode tree = Json.tree(new String(bytes, StandardCharsets.UTF_8));
        List<JsonNode> holders = new ArrayList<>();
        collect(tree, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode value = Json.tree(VALUES.get(random.nextInt(VALUES.size())));
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (holder instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at));
                default -> array.set(at, value);
            }
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }
}
