package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lone surrogate is no character: kept, it would come back as a question mark. */
class HalfCharactersTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    experiments/create                 | {"name": "a\\ud800"}
                    experiments/set-experiment-tag     | {"experiment_id": "0", "key": "k", "value": "\\udc00"}
                    runs/create                        | {"experiment_id": "0", "run_name": "\\ud83d a"}
                    runs/set-tag                       | {"run_id": "RUN", "key": "k", "value": "\\udc00\\ud800"}
                    runs/log-parameter                 | {"run_id": "RUN", "key": "k", "value": "a\\ud800"}
                    runs/log-batch                     | {"run_id": "RUN", "tags": [{"key": "k", "value": "\\ud800"}]}
                    registered-models/create           | {"name": "\\ud800"}
                    logged-models                      | {"experiment_id": "0", "name": "\\ud800"}
                    runs/search                        | {"experiment_ids": ["0"], "filter": "run_name = '\\ud800'"}
                    """)
    void E14_halfOfACharacterIsRefusedWithASentence(String call, String body) {
        String run = server.newRun();

        assertThat(ServedStore.error(server.post(call, body.replace("RUN", run))))
                .startsWith("400 INVALID_PARAMETER_VALUE: A text holds half of a character, \\ud")
                .endsWith("which cannot be kept. Send the whole text");
    }

    @Test
    void E14_aWholeSurrogatePairIsKept() {
        String run = server.newRun();
        ServedStore.ok(
                server.post(
                        "runs/set-tag",
                        "{\"run_id\": \"%s\", \"key\": \"k\", \"value\": \"\\ud83c\\udf3f\"}"
                                .formatted(run)));

        assertThat(ServedStore.ok(server.get("/api/2.0/mlflow/runs/get?run_id=" + run)).toString())
                .contains("\ud83c\udf3f");
    }
}
