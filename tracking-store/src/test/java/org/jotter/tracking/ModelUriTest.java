package org.jotter.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelUriTest {

    private static final String MODEL_ID = "m-0123456789abcdef0123456789abcdef";

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
        assertThat(ModelUri.parse("models:/" + MODEL_ID))
                .isEqualTo(new ModelUri.OfLoggedModel(MODEL_ID));
    }

    @ParameterizedTest
    @CsvSource({"Production,PRODUCTION", "staging,STAGING", "None,NONE", "ARCHIVED,ARCHIVED"})
    void aStageIsReadInAnyLetterCase(String text, Stage stage) {
        assertThat(ModelUri.parse("models:/flight-delay/" + text))
                .isEqualTo(new ModelUri.OfStage("flight-delay", stage));
    }

    @Test
    void theLastAtSignBeginsTheAliasAsInMlflow() {
        assertThat(ModelUri.parse("models:/team@delay/1"))
                .isEqualTo(new ModelUri.OfVersion("team@delay", 1));
        assertThat(ModelUri.parse("models:/team@delay@champion"))
                .isEqualTo(new ModelUri.OfAlias("team@delay", "champion"));
        assertThat(ModelUri.parse("models:/team@delay/latest"))
                .isEqualTo(new ModelUri.Latest("team@delay"));
    }

    @Test
    void anEmptyHostMayStandAfterTheScheme() {
        assertThat(ModelUri.parse("models:///a/3")).isEqualTo(new ModelUri.OfVersion("a", 3));
        assertThat(ModelUri.parse("runs:///r1/m")).isEqualTo(new ModelUri.OfRun("r1", "m"));
    }

    @Test
    void onlyAWholeUriIsFoundInASource() {
        assertThat(ModelUri.find(ModelUri.OfVersion.class, "models:/a/3"))
                .contains(new ModelUri.OfVersion("a", 3));
        assertThat(ModelUri.find(ModelUri.OfRun.class, "models:/a/3")).isEmpty();
        assertThat(ModelUri.find(ModelUri.Registered.class, "a")).isEmpty();
        assertThat(ModelUri.find(ModelUri.Registered.class, "models:/a")).isEmpty();
        assertThat(ModelUri.find(ModelUri.Registered.class, "file:///a/3")).isEmpty();
    }

    @Test
    void aNameThatOnlyBeginsLikeAModelIdIsAName() {
        assertThat(ModelUri.parse("m-12")).isEqualTo(new ModelUri.Latest("m-12"));
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
    @ValueSource(
            strings = {
                "runs:/r1/model",
                "models:/a/3",
                "models:/a@b",
                "models:/a/latest",
                "models:/a/Production",
                "models:/" + MODEL_ID
            })
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
                "a@b ",
                "models:/a@",
                "models:/@b",
                "runs://r1/m",
                "models://a/3",
                "a/0x3",
                "a/99999999999",
                "file:/tmp/model",
                "models:a"
            })
    void anythingElseIsAnsweredWithTheForms(String text) {
        assertThatThrownBy(() -> ModelUri.parse(text))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "'%s' is no model URI. Write models:/<name>/<version>, models:/<name>@<alias>, models:/<model_id> or runs:/<run_id>/<name>"
                                .formatted(text));
    }
}
