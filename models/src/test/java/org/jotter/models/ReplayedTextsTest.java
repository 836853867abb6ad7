package org.jotter.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jotter.features.FeatureStore;
import org.jotter.models.folder.ModelFolder;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.Tables;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables to be scored are read as the table was that the model was trained on. */
class ReplayedTextsTest {

    private static final String[] CONTINENTS = {"NA", "EU", "?", " AS"};

    @TempDir Path home;

    private LoadedModel model;

    @BeforeEach
    void trainedOnACsvFile() throws IOException {
        StringBuilder text = new StringBuilder("continent,paid,pages,bought\n");
        for (int row = 0; row < 80; row++) {
            text.append(CONTINENTS[row % 4])
                    .append(row % 3 == 0 ? ",yes," : ",no,")
                    .append(row % 7 == 0 ? "NA," : "0" + row + ",")
                    .append(row % 4 == 0 ? "true\n" : "false\n");
        }
        Table visits =
                Tables.csv()
                        .yesNo("paid")
                        .numbers("pages")
                        .missing("?")
                        .trim()
                        .read(Files.writeString(home.resolve("visits.csv"), text));
        var set =
                new FeatureStore(() -> null, null, null)
                        .createTrainingSet(visits)
                        .label("bought")
                        .create();
        Path folder = home.resolve("model");
        ModelFolder.write(
                folder,
                ModelTraining.train(new CARTClassificationTrainer(5), set.split(0.8, 42)).fitted(),
                new ModelInfo("", "ab", "", "model", Instant.EPOCH));
        model = ModelFolder.load(folder);
    }

    private static Table rows(String continent, String paid, String pages) {
        return Table.create(
                StringColumn.create("continent", continent),
                StringColumn.create("paid", paid),
                StringColumn.create("pages", pages));
    }

    private String prediction(Table rows) {
        return model.predict(rows).print();
    }

    @Test
    void A3_textsAreReadAsAtTraining() {
        Table typed =
                Tables.csv()
                        .yesNo("paid")
                        .read(written("continent,paid,pages\nNA,yes,7\n"))
                        .setName("request");

        assertThat(prediction(rows(" NA ", "Yes", "007"))).isEqualTo(prediction(typed));
        assertThat(prediction(rows("?", "yes", "NA"))).isEqualTo(prediction(rows("", "yes", "")));
        assertThat(prediction(rows("NA", "yes", "7")))
                .isNotEqualTo(prediction(rows("?", "yes", "7")));
    }

    @Test
    void A3_aTextThatItsColumnCannotHoldIsNamed() {
        assertThatThrownBy(() -> model.predict(rows("EU", "perhaps", "7")))
                .isInstanceOf(JotterException.class)
                .hasMessage("Column 'paid' was read as BOOLEAN, and 'perhaps' is none");
    }

    @Test
    void A3_categoriesThatNoTrainingRowHeldAreCounted() {
        Table rows =
                Table.create(
                        StringColumn.create("continent", "AS", " XX", "XX", "?", "", "NA", "YY"),
                        IntColumn.create("pages", 1, 2, 3, 4, 5, 6, 7));

        assertThat(model.inputRules().unseen(rows))
                .containsExactly(new UnseenCategories("continent", 3, List.of("XX", "YY")));
        assertThat(model.inputRules().unseen(rows).get(0).inWords())
                .isEqualTo("continent: 3 rows with a value that no training row held ('XX', 'YY')");
        assertThat(model.inputRules().unseen(rows.first(1))).isEmpty();
    }

    private Path written(String text) {
        try {
            return Files.writeString(home.resolve("request.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
