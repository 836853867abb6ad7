package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DownsamplingTest {

    @Test
    void aShortSeriesStaysAsItIs() {
        Series series = Series.of("s", 1, 2, 3);
        assertThat(Downsampling.atMost(3, series)).isSameAs(series);
    }

    @Test
    void endsAndExtremesStayInOrder() {
        double[] y = new Random(3).doubles(10_000).toArray();
        y[1_234] = 5;
        y[8_765] = -5;
        y[4_000] = Double.NaN;
        Series kept = Downsampling.atMost(100, Series.of("s", y));
        assertThat(kept.size()).isBetween(60, 100);
        assertThat(kept.x()).isSorted().contains(0, 1_234, 4_000, 8_765, 9_999);
        assertThat(kept.y()).contains(5, -5, y[0], y[9_999]);
    }
}
