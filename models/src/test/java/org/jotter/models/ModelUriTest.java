package org.jotter.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelUriTest {

    @Test
    void theLongFormsAreMlflows() {
        assertThat(ModelUri.parse("runs:/0123abcd/model"))
                .isEqualTo(new ModelUri.OfRun("0123abcd", "model"));
        assertThat(ModelUri.parse("runs:/0123abcd/models/flight delay"))
                .isEqualTo(new ModelUri.OfRun("0123abcd", "models/flight delay"));
        assertThat(ModelUri.parse("models:/flight-delay/3"))
                .isEqualTo(new ModelUri.OfVersion("flight-delay", 3));
        assertThat(ModelUri.parse("models:/flight-delay@champion"))
                .isEqualTo(new ModelUri.OfAlias("flight-delay", "champion"));
        assertThat(ModelUri.parse("models:/flight-delay/latest"))
                .isEqualTo(new ModelUri.Latest("flight-delay"));
    }

    @Test
    void theShortFormsLeaveThePrefixOut() {
        assertThat(ModelUri.parse("flight-delay@champion"))
                .isEqualTo(new ModelUri.OfAlias("flight-delay", "champion"));
        assertThat(ModelUri.parse("flight delay/12"))
                .isEqualTo(new ModelUri.OfVersion("flight delay", 12));
        assertThat(ModelUri.parse("flight-delay")).isEqualTo(new ModelUri.Latest("flight-delay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs:/r1/model", "models:/a/3", "models:/a@b", "models:/a/latest"})
    void theTextOfAUriIsItsLongForm(String text) {
        assertThat(ModelUri.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runs:/r1",
                "runs:/r1/",
                "models:/a/b",
                "models:/a/3/4",
                "models:/",
                "a@",
                "a@b@c",
                "a/0x3",
                "a/99999999999",
                "file:/tmp/model",
                "models:a"
            })
    void anythingElseIsAnsweredWithTheForms(String text) {
        assertThatThrownBy(() -> ModelUri.parse(text))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "'%s' is no model URI. Write runs:/<run_id>/<path>, models:/<name>/<version>"
                                        .formatted(text)
                                + " or models:/<name>@<alias>");
    }
}
