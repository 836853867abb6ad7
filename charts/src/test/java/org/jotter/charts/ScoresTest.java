package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the figures that scikit-learn 1.9 gives for the same rows. */
class ScoresTest {

    private static final Scores FOUR =
            new Scores(
                    new boolean[] {false, false, true, true}, new double[] {0.1, 0.4, 0.35, 0.8});

    @Test
    void aRocCurveAndItsAreaAreScikitLearns() {
        Series roc = FOUR.roc("four");
        assertThat(roc.x()).containsExactly(0, 0, 0.5, 0.5, 1);
        assertThat(roc.y()).containsExactly(0, 0.5, 0.5, 1, 1);
        assertThat(Scores.area(roc)).isEqualTo(0.75);
    }

    @Test
    void averagePrecisionIsScikitLearns() {
        Series curve = FOUR.precisionRecall("four");
        assertThat(curve.x()).containsExactly(0, 0.5, 0.5, 1, 1);
        assertThat(curve.y()).containsExactly(1, 1, 0.5, 2 / 3.0, 0.5);
        assertThat(Scores.averagePrecision(curve)).isCloseTo(0.8333333333, within(1e-9));
    }

    @Test
    void rowsOfOneScoreAreOnePoint() {
        Scores ties =
                new Scores(new boolean[] {true, false, true, false}, new double[] {1, 1, 1, 0});
        assertThat(ties.roc("ties").x()).containsExactly(0, 0.5, 1);
        assertThat(ties.roc("ties").y()).containsExactly(0, 1, 1);
        assertThat(Scores.area(ties.roc("ties"))).isEqualTo(0.75);
    }

    @Test
    void calibrationGroupsProbabilitiesInTenBins() {
        Scores scores =
                new Scores(
                        new boolean[] {false, true, true, true},
                        new double[] {0.02, 0.08, 0.95, 1});
        Series curve = scores.calibration("c");
        assertThat(curve.x()).containsExactly(0.05, 0.975);
        assertThat(curve.y()).containsExactly(0.5, 1);
    }

    @Test
    void scoresThatAreNoneOrDoNotPairAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores(new boolean[3], new double[2]))
                .withMessage("There are 3 actual values and 2 scores; give as many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores(new boolean[2], new double[] {1, Double.NaN}))
                .withMessage("The score at place 1 is NaN; give a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scores(new boolean[2], new double[2]))
                .withMessage("No row is positive; give rows of both kinds");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Scores(new boolean[] {true, false}, new double[] {2, 0})
                                        .calibration("c"))
                .withMessage("The probability 2.0 is none; give numbers between 0 and 1");
    }

    @Test
    void aMillionRowsAreRankedInASecondOrSo() {
        Random random = new Random(1);
        boolean[] actual = new boolean[1_000_000];
        double[] scores = new double[actual.length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = random.nextBoolean();
            scores[i] = random.nextGaussian() + (actual[i] ? 1 : 0);
        }
        // a gap of one standard deviation: Phi(1 / sqrt 2)
        assertThat(Scores.area(new Scores(actual, scores).roc("r")))
                .isCloseTo(0.7602, within(0.002));
    }
}
