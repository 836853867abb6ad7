package org.jotter.models.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jotter.features.FeatureStore;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSetBuilder;
import org.jotter.models.FittedModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.Tables;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Reading;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import tech.tablesaw.api.Table;

/** A model keeps how the table was read that it was trained on. */
class PlanReadingTest {

    @TempDir Path home;

    private Table visits() throws IOException {
        StringBuilder text = new StringBuilder("agent,continent,pages,bought\n");
        for (int row = 0; row < 40; row++) {
            text.append(row % 3 == 0 ? "007," : "012,")
                    .append(row % 2 == 0 ? "NA," : "EU,")
                    .append(row % 7 == 0 ? "NA," : row + ",")
                    .append(row % 2 == 0 ? "true\n" : "false\n");
        }
        return Tables.csv(Files.writeString(home.resolve("visits.csv"), text));
    }

    /** A set that looks nothing up opens no workspace. */
    private static TrainingSetBuilder setOf(Table rows) {
        return new FeatureStore(() -> null, null, null).createTrainingSet(rows).label("bought");
    }

    private Path logged(TrainingSet set) {
        Path folder = home.resolve("model");
        ModelFolder.write(
                folder,
                ModelTraining.train(new CARTClassificationTrainer(3), set.split(0.8, 42)).fitted(),
                new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        return folder;
    }

    private static Optional<Reading> loaded(Path folder) {
        FittedModel<?> model = (FittedModel<?>) ModelFolder.load(folder).scorer();
        return model.plan().reading();
    }

    @Test
    void theFolderHoldsItAndGivesItBack() throws IOException {
        Table visits = visits();
        Path folder = logged(setOf(visits).create());

        assertThat(folder.resolve("data_plan.json")).content().contains("\"reading\" : {");
        assertThat(loaded(folder)).contains(Tables.reading(visits));
    }

    @Test
    void theSameTextsAreReadTheSameWayAgain() throws IOException {
        Reading reading = loaded(logged(setOf(visits()).create())).orElseThrow();

        assertThat(reading.column("agent").cell("007")).contains("007");
        assertThat(reading.column("continent").cell("NA")).contains("NA");
        assertThat(reading.column("pages").cell("NA")).isEmpty();
        assertThat(reading.column("pages").cell("12")).contains(12);
        assertThat(reading.column("bought").cell("true")).contains(true);
    }

    @Test
    void rowsThatWereChosenSinceAreTold() throws IOException {
        Table visits = visits();
        Table late = visits.where(visits.intColumn("pages").isGreaterThan(3));

        assertThat(setOf(late).create().reading()).isEmpty();
        assertThat(loaded(logged(setOf(late).reading(Tables.reading(visits)).create())))
                .contains(Tables.reading(visits));
    }

    @Test
    void columnsThatTheSetLacksOrThatWereMadeAnewAreNotOfIt() throws IOException {
        Table visits = visits();
        Reading read = Tables.reading(visits);
        visits.replaceColumn("pages", visits.intColumn("pages").asDoubleColumn().setName("pages"));

        assertThat(setOf(visits).excludeColumns("agent").create().reading().orElseThrow().columns())
                .extracting(ColumnReading::name)
                .containsExactly("continent", "bought");
        assertThat(setOf(visits.copy()).excludeColumns("agent").reading(read).create().reading())
                .hasValueSatisfying(
                        kept ->
                                assertThat(kept.columns())
                                        .extracting(ColumnReading::name)
                                        .containsExactly("continent", "bought"));
    }

    @Test
    void aTableThatNobodyReadLeavesNone() throws IOException {
        Path folder = logged(setOf(visits().copy()).create());

        assertThat(folder.resolve("data_plan.json")).content().doesNotContain("\"reading\"");
        assertThat(loaded(folder)).isEmpty();
    }

    @Test
    void oneThatIsDamagedIsNamed() throws IOException {
        Path folder = logged(setOf(visits()).create());
        Path plan = folder.resolve("data_plan.json");
        Files.writeString(
                plan, Files.readString(plan).replace("\"as\" : \"text\"", "\"as\" : \"?\""));

        assertThatThrownBy(() -> ModelFolder.load(folder))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model file '%s' is damaged and cannot be read. Log the model again",
                        plan);
    }
}
