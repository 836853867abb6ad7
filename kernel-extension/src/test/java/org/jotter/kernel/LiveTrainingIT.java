package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line below a cell that trains, as the messages of the protocol bring it. */
@ExtendWith(SharedKernel.class)
class LiveTrainingIT {

    @BeforeAll
    static void makeTrainingSet(TestKernel kernel) {
        assertThatCell(kernel.run(SmallModel.ROWS)).succeeds();
        assertThatCell(
                        kernel.run(
                                """
                                import org.tribuo.classification.sgd.objectives.LogMulticlass;
                                import org.tribuo.math.optimisers.AdaGrad;
                                var split = fs.createTrainingSet(rows).label("late").excludeColumns("id").create().split(0.8, 42);
                                LinearSGDTrainer epochs(int number) {
                                    return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), number, 42L);
                                }
                                """))
                .succeeds();
    }

    private static List<JsonNode> lines(CellOutput cell) {
        return cell.outputs().stream()
                .filter(output -> text(output).startsWith("LinearSGDTrainer: "))
                .toList();
    }

    private static String text(JsonNode output) {
        return output.at("/data/text~1plain").asText();
    }

    @Test
    void D18_aLongTrainingShowsItsEpochsInOneLineAndThenHowLongItTook(TestKernel kernel) {
        CellOutput cell =
                kernel.run(
                        """
                        long start = System.nanoTime();
                        mlflow.train(epochs(600_000), split);
                        System.out.println((System.nanoTime() - start) / 1_000_000);
                        """);
        assertThatCell(cell).succeeds();

        List<JsonNode> lines = lines(cell);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.get(0).get("type").asText()).isEqualTo("display_data");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(
                        line ->
                                assertThat(line.get("type").asText())
                                        .isEqualTo("update_display_data"))
                .extracting(line -> line.get("display_id"))
                .containsOnly(lines.get(0).get("display_id"));
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(
                        line ->
                                assertThat(text(line))
                                        .matches(
                                                "LinearSGDTrainer: epoch \\d+ of 600000, (\\d+ min"
                                                        + " )?\\d+ s"));
        assertThat(text(lines.get(lines.size() - 1)))
                .matches("LinearSGDTrainer: trained after (\\d+ min )?\\d+ s");
        long millis =
                Long.parseLong(
                        cell.text()
                                .lines()
                                .filter(l -> l.matches("\\d+"))
                                .findFirst()
                                .orElseThrow());
        assertThat((long) lines.size()).as("twice a second").isLessThanOrEqualTo(millis / 500 + 2);
    }

    @Test
    void aTrainingThatIsSoonDoneShowsNothing(TestKernel kernel) {
        CellOutput cell = kernel.run("mlflow.train(epochs(5), split);");
        assertThatCell(cell).succeeds();
        assertThat(lines(cell)).isEmpty();
    }

    @Test
    void aTrainingThatFailsShowsNoLineAfterIt(TestKernel kernel) {
        CellOutput cell = kernel.run("mlflow.train(epochs(-1), split);");
        assertThat(lines(cell)).isEmpty();
    }
}
