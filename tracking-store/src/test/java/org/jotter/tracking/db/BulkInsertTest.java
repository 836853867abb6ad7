package org.jotter.tracking.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkInsertTest {

    private static final BulkInsert INSERT =
            BulkInsert.of("INSERT INTO t (x, word)", 2, "ON CONFLICT DO NOTHING");

    @TempDir Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(folder.resolve("a.db"), Db.Durability.NORMAL);
        db.update("CREATE TABLE t (number INTEGER PRIMARY KEY, x INTEGER UNIQUE, word TEXT)");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<String> inserted(int rows) {
        List<Object[]> values =
                IntStream.range(0, rows).mapToObj(i -> new Object[] {i, "w" + i}).toList();
        db.write(
                session -> {
                    session.insertAll(INSERT, values);
                    return null;
                });
        return db.read(session -> session.texts("SELECT word FROM t ORDER BY number"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 149})
    void everyRowIsInsertedInItsOrder(int rows) {
        assertThat(inserted(rows))
                .isEqualTo(IntStream.range(0, rows).mapToObj(i -> "w" + i).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 50, 120})
    void aRowThatIsThereAlreadyKeepsNoOtherOut(int rows) {
        db.update("INSERT INTO t (x, word) VALUES (1, 'old')");

        assertThat(inserted(rows)).hasSize(rows).contains("old", "w0", "w2").doesNotContain("w1");
    }
}
