package org.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sentence says what to write, in the words of what was written, and that works. */
class HintsTest extends NotebookTest {

    private static final String DAYS =
            """
            Table days = Table.create("days",
                DateColumn.create("date", LocalDate.of(2013, 1, 1), LocalDate.of(2013, 1, 2)),
                DoubleColumn.create("temp", 39.02, 41.5));
            """;

    private String refusal(String cell) {
        Throwable refused = catchThrowable(() -> notebook.run(cell));
        assertThat(refused).as(cell).isInstanceOf(JotterException.class);
        return refused.getMessage();
    }

    /** The part of a sentence that the pattern's first group names. */
    private static String advice(String sentence, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(sentence);
        assertThat(matcher.find()).as(sentence).isTrue();
        return matcher.group(1);
    }

    @Test
    void D17_aTimeThatIsThePrimaryKeyTooLeavesTheTimestampKeyOut() {
        run(DAYS);
        String wrong =
                "%features create daily --from days --primary-keys date --timestamp-key date";
        String sentence = refusal(wrong);
        assertThat(sentence)
                .isEqualTo(
                        "Feature table 'daily' needs a primary key beside its timestamp key 'date'."
                            + " Name the columns that identify a row with --primary-keys, of temp."
                            + " Where the time alone identifies a row, write --primary-keys date"
                            + " and leave out --timestamp-key date");

        run(wrong.replace(" " + advice(sentence, "leave out (.*)$"), ""));
        assertThat(jotter.fs().readTable("daily").rowCount()).isEqualTo(2);
        run("fs.dropTable(\"daily\");");
        run(
                wrong.replace(
                        "--primary-keys date",
                        "--primary-keys " + advice(sentence, "of (\\w+)\\.")));
        assertThat(jotter.fs().readTable("daily").rowCount()).isEqualTo(2);
    }

    @Test
    void D17_theSameInJavaSpeaksOfJavasCalls() {
        run(DAYS);
        String wrong =
                "fs.createTable(\"daily\").primaryKeys(\"date\").timestampKey(\"date\").from(days).create();";
        String sentence = refusal(wrong);
        assertThat(sentence).endsWith("and leave out timestampKey(\"date\")");
        run(wrong.replace("." + advice(sentence, "leave out (.*)$"), ""));
        assertThat(jotter.fs().readTable("daily").rowCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "%mlflow runs --limit -3, --limit, -3",
        "%mlflow search --limit 0, --limit, 0",
        "%mlflow models --limit -1, --limit, -1",
        "%mlflow compare --last -1, --last, -1",
        "%mlflow runs --limit many, --limit, many",
        "%mlflow runs --limit 3000000000, --limit, 3000000000",
        "%serve query flight-delay --from rows --rows 0, --rows, 0",
    })
    void D17_aCountBelowOneIsToldOfByItsOption(String line, String option, String value) {
        assertThat(refusal(line))
                .isEqualTo(
                        ("Invalid value for option '%s': '%s' is no count. Give a whole number from"
                                        + " 1. See %s --help")
                                .formatted(
                                        option, value, line.replaceFirst(" (?:flight|--).*", "")));
    }

    @Test
    void D17_aCountThatIsTooLargeIsToldOfByItsOptionToo() {
        assertRefused(
                "%mlflow runs --limit 60000",
                "Invalid value 60000 for option '--limit' supplied: it is 1 to 50000");
        assertRefused(
                "%mlflow experiment ''", "Missing value for NAME. See %mlflow experiment --help");
    }

    /** No parameter of MLflow's API is named where the user wrote an option. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%mlflow runs --limit 60000",
                "%mlflow models --limit 60000",
                "%mlflow runs --page-token nonsense",
                "%mlflow runs --order-by nonsense",
                "%mlflow models --order-by nonsense",
                "%mlflow runs --filter nonsense",
                "%mlflow models --filter nonsense",
                "%mlflow experiment ''",
                "%models versions ''",
                "%features create '' --from rows --primary-keys id",
            })
    void D17_noOptionIsRefusedByAnotherName(String line) {
        run("Table rows = Table.create(\"rows\", IntColumn.create(\"id\", 1));");
        String message = refusal(line);
        assertThat(message)
                .doesNotContain(
                        "max_results", "page_token", "order_by", "parameter 'name'", "API docs");
    }

    private static final String ROWS =
            """
            Table table = Table.create("rows",
                DoubleColumn.create("delay", IntStream.range(0, 60).mapToDouble(row -> row % 20).toArray()),
                IntColumn.create("distance", IntStream.range(0, 60).map(row -> 100 + row * 13 % 20).toArray()),
                StringColumn.create("origin", IntStream.range(0, 60).mapToObj(row -> row % 3 == 0 ? "JFK" : "LGA")));
            """;

    @Test
    void D17_aLabelOfNumbersIsLearnedByTheRegressionThatTheMessageNames() {
        run(ROWS);
        run("var set = fs.createTrainingSet(table).label(\"delay\").create();");
        String sentence =
                refusal("mlflow.train(new LogisticRegressionTrainer(), set.split(0.8, 42));");

        String trainer = advice(sentence, "Train a regression, with (new .*?\\(\\))");
        assertThat(run("mlflow.train(" + trainer + ", set.split(0.8, 42)).evaluation().metrics()"))
                .asString()
                .contains("root_mean_squared_error");
    }

    @Test
    void D17_orByTheColumnOfTwoClassesThatItNames() {
        run(ROWS);
        run("var set = fs.createTrainingSet(table).label(\"delay\").create();");
        String sentence =
                refusal("mlflow.train(new LogisticRegressionTrainer(), set.split(0.8, 42));");

        run(advice(sentence, "two classes of it: (.*) and then") + ";");
        String labelled = advice(sentence, "and then (.*)$");
        run("var two = fs.createTrainingSet(table)." + labelled + ".create();");
        assertThat(
                        run(
                                "mlflow.train(new LogisticRegressionTrainer(), two.split(0.8,"
                                        + " 42)).evaluation().metrics()"))
                .asString()
                .contains("accuracy_score");
        assertThat(run("two.table().columnNames()")).asString().doesNotContain("delay,");
    }

    @Test
    void D17_anAmountInWholeNumbersIsToldOfRegressionToo() {
        run(ROWS);
        run("var set = fs.createTrainingSet(table.first(15)).label(\"distance\").create();");
        String sentence =
                refusal("mlflow.train(new LogisticRegressionTrainer(), set.split(0.8, 42));");
        String trainer = advice(sentence, "train a regression, with (new .*?\\(\\))");
        run("mlflow.train(" + trainer + ", set.split(0.8, 42));");
    }

    @Test
    void D17_aTextIsLearnedByTheClassifierThatTheMessageNames() {
        run(ROWS);
        run("var set = fs.createTrainingSet(table).label(\"origin\").create();");
        String sentence =
                refusal(
                        "mlflow.train(new org.tribuo.regression.rtree.CARTRegressionTrainer(),"
                                + " set.split(0.8, 42));");
        String trainer = advice(sentence, "classifier, with (new .*?\\(\\))");
        run("mlflow.train(" + trainer + ", set.split(0.8, 42));");
    }

    @Test
    void D17_columnsThatTheModelMissesAreRenamedAndAddedAsTheMessageSays() {
        run(ROWS);
        run("var set = fs.createTrainingSet(table).label(\"origin\").create();");
        run("var model = mlflow.train(new LogisticRegressionTrainer(), set.split(0.8, 42));");
        run("table = table.copy(); table.column(\"delay\").setName(\"delays\");");
        run("table.removeColumns(\"distance\");");
        String sentence = refusal("model.predict(table)");
        assertThat(sentence)
                .isEqualTo(
                        "The model needs the columns 'delay' (double), 'distance' (integer), which"
                            + " the rows do not have. Rename what is there:"
                            + " table.column(\"delays\").setName(\"delay\"). Add what is not known"
                            + " without values: table.addColumns(IntColumn.create(\"distance\","
                            + " table.rowCount()))");

        run(advice(sentence, "what is there: (.*?)\\. Add") + ";");
        run(advice(sentence, "without values: (.*)$") + ";");
        assertThat(run("model.predict(table).rowCount()")).isEqualTo(60);
    }

    private String compilersWords(String cell) {
        Throwable refused = catchThrowable(() -> notebook.run(cell));
        assertThat(refused).as(cell).isInstanceOf(CellFailed.class);
        return refused.getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new CARTClassificationTrainer()",
                "new CARTRegressionTrainer()",
                "new LabelEvaluator()",
                "new VotingCombiner()",
            })
    void D17_aClassThatIsNotImportedIsToldWithItsImport(String expression) {
        String line = advice(compilersWords("var made = " + expression + ";"), "(import .*?;)");
        run(line);
        run("var made = " + expression + ";");
    }

    @Test
    void aClassThatNobodyHasIsToldWithoutAdvice() {
        assertThat(compilersWords("new NobodyHasIt()")).doesNotContain("mport");
    }

    @Test
    void D17_aTrainingSetIsSplitAsTheMessageSays() {
        run(ROWS);
        run("var train = fs.createTrainingSet(table).label(\"origin\").create();");
        String words = compilersWords("mlflow.train(new LogisticRegressionTrainer(), train);");
        String call = advice(words, "Split the training set first: (\\.split\\(.*?\\))");
        run("mlflow.train(new LogisticRegressionTrainer(), train" + call + ");");
    }

    @Test
    void D17_aTableIsMadeATrainingSetAsTheMessageSays() {
        run(ROWS);
        String words = compilersWords("mlflow.train(new LogisticRegressionTrainer(), table);");
        String call = advice(words, "(fs\\.createTrainingSet.*)").replace("\"...\"", "\"origin\"");
        run("mlflow.train(new LogisticRegressionTrainer(), " + call + ");");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%features list\n1 + 1", "%%jotter help\nint one = 1;"})
    void D17_aMagicOfOneLineTakesOnePercentSign(String cell) {
        String sentence = refusal(cell);
        String name = advice(cell, "%%(\\w+)");
        assertThat(sentence)
                .isEqualTo(
                        "%%%%%s takes one percent sign: %%%s. Code goes into a cell of its own"
                                .formatted(name, name));
        run(cell.lines().findFirst().orElseThrow().replaceFirst("%%", "%"));
    }
}
