package org.jotter.tracking.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "champion, champion, 0",
        "champoin, champion, 1",
        "Champion, champion, 0",
        "champin, champion, 1",
        "chempions, champion, 2",
        "'', abc, 3"
    })
    void editsAreCounted(String from, String to, int edits) {
        assertThat(Names.distance(from, to)).isEqualTo(edits);
        assertThat(Names.distance(to, from)).isEqualTo(edits);
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(Names.didYouMean("flight-delay", List.of("weather", "flight-delays", "fligth")))
                .isEqualTo(" Did you mean 'flight-delays'?");
    }

    @Test
    void theFirstOfEquallyNearNamesIsSuggested() {
        assertThat(Names.nearest("cat", List.of("rat", "bat"))).contains("bat");
    }

    @Test
    void aFarNameIsNotSuggested() {
        assertThat(Names.didYouMean("weather", List.of("flight-delays"))).isEmpty();
        assertThat(Names.nearest("x", List.of())).isEmpty();
    }
}
