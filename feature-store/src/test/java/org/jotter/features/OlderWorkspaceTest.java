package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A workspace of the version before: without checksums, widened columns and folded files. */
class OlderWorkspaceTest extends FeatureStoreFixture {

    @Test
    void tablesOfTheFirstSchemaAreReadAndWrittenOn() {
        fs.createTable("t")
                .primaryKeys("id")
                .from(Table.create(ints("id", 1), ints("x", 1)))
                .create();
        fs.writeTable("t", Table.create(ints("id", 2), ints("x", 2)));
        backToTheFirstSchema();

        try (FeatureStore newer = new FeatureStore(db, folder, Clock.systemUTC())) {
            assertThat(newer.readTable("t").intColumn("x").asList()).containsExactly(1, 2);
            newer.writeTable("t", Table.create(ints("id", 2, 3), doubles("x", 2.5, 3.0)));

            assertThat(newer.readTable("t").doubleColumn("x").asList())
                    .containsExactly(1.0, 2.5, 3.0);
            assertThat(newer.readTable("t", 1).intColumn("x").asList()).containsExactly(1);
        }
    }

    private void backToTheFirstSchema() {
        db.update("DROP TABLE feature_widenings");
        db.update("ALTER TABLE feature_files DROP COLUMN size_bytes");
        db.update("ALTER TABLE feature_files DROP COLUMN crc32");
        db.update("ALTER TABLE feature_versions DROP COLUMN files_since");
        db.update("UPDATE schema_versions SET version = 1 WHERE room = 'features'");
    }
}
