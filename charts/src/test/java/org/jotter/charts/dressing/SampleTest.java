package org.jotter.charts.dressing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void aMillionPointsKeepTheirEndsTheirOnePeakAndTheirOneGap() {
        double[] y = new Random(1).doubles(1_000_000).toArray();
        y[333_333] = 9;
        y[777_777] = Double.NaN;
        int[] kept = Sample.ofLine(y, 2_000);
        assertThat(kept).contains(0, 333_333, 777_777, 999_999).hasSizeLessThan(2_100);
        assertThat(kept).isSorted();
    }

    @Test
    void aCloudKeepsItsOutlierAndItsShape() {
        Random random = new Random(2);
        double[] x = random.doubles(500_000).map(v -> random.nextGaussian()).toArray();
        double[] y = random.doubles(500_000).map(v -> random.nextGaussian()).toArray();
        x[123_456] = 40;
        y[123_456] = -40;
        int[] kept = Sample.ofCloud(new Sample.Scale(x, false), new Sample.Scale(y, false), 7_000);
        assertThat(kept).contains(123_456).hasSizeBetween(3_000, 7_000);
        double inside = Arrays.stream(kept).filter(i -> Math.abs(x[i]) < 1).count();
        assertThat(inside / kept.length).isBetween(0.4, 0.75);
    }

    @Test
    void pointsWithoutAPlaceOnALogarithmicAxisAreNotKeptForTheirCell() {
        double[] x = IntStream.range(0, 10_000).mapToDouble(i -> i - 5_000).toArray();
        Sample.Scale scale = new Sample.Scale(x, true);
        assertThat(scale.share(0)).isNaN();
        assertThat(scale.share(5_001)).isZero();
        assertThat(scale.share(9_999)).isEqualTo(1);
    }

    @Test
    void theSameCloudGivesTheSamePoints() {
        double[] x = new Random(3).doubles(50_000).toArray();
        Sample.Scale scale = new Sample.Scale(x, false);
        assertThat(Sample.ofCloud(scale, scale, 1_000))
                .isEqualTo(Sample.ofCloud(scale, scale, 1_000));
    }
}
