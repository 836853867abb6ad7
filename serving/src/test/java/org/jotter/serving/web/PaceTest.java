package org.jotter.serving.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(now::get);

    private void wait(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void E10_aByteNowAndThenIsTooSlowOnceTheGraceIsOver() throws Pace.TooSlow {
        for (int i = 0; i < 5; i++) {
            wait(2);
            pace.moved(1);
        }
        wait(1);
        assertThatThrownBy(() -> pace.moved(1))
                .isInstanceOf(Pace.TooSlow.class)
                .hasMessage("slower than 8192 bytes a second");
    }

    @Test
    void E10_whoKeepsThePaceMayGoOnForHours() {
        for (int second = 0; second < 10_000; second++) {
            wait(1);
            assertThatCode(() -> pace.moved(Pace.BYTES_PER_SECOND)).doesNotThrowAnyException();
        }
    }

    @Test
    void E10_aLineThatIsQuietForAMomentIsNotCut() throws Pace.TooSlow {
        pace.moved(16 * 1024 * 1024);
        wait(60);
        pace.moved(1);
    }
}
