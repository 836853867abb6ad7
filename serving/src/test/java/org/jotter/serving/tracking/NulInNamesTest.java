package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever reads a name up to NUL takes two of them for one. */
class NulInNamesTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    experiments/create                 | {"name": "a\\u0000b"}
                    experiments/update                 | {"experiment_id": "0", "new_name": "a\\u0000b"}
                    experiments/set-experiment-tag     | {"experiment_id": "0", "key": "a\\u0000b", "value": "v"}
                    runs/set-tag                       | {"run_id": "RUN", "key": "a\\u0000b", "value": "v"}
                    runs/log-parameter                 | {"run_id": "RUN", "key": "a\\u0000b", "value": "v"}
                    runs/log-metric                    | {"run_id": "RUN", "key": "a\\u0000b", "value": 1, "timestamp": 1}
                    runs/log-batch                     | {"run_id": "RUN", "params": [{"key": "a\\u0000b", "value": "v"}]}
                    registered-models/create           | {"name": "a\\u0000b"}
                    logged-models                      | {"experiment_id": "0", "name": "a\\u0000b"}
                    logged-models                      | {"experiment_id": "0", "name": "m", "params": [{"key": "a\\u0000b", "value": "v"}]}
                    """)
    void E14_aNameWithNulIsRefusedAndQuoted(String call, String body) {
        assertThat(ServedStore.error(server.post(call, body.replace("RUN", server.newRun()))))
                .startsWith("400 INVALID_PARAMETER_VALUE: Invalid value \"a\\0b\" for parameter ");
    }

    @Test
    void E14_aValueWithNulIsKeptWhole() {
        String run = server.newRun();
        ServedStore.ok(
                server.post(
                        "runs/set-tag",
                        "{\"run_id\": \"%s\", \"key\": \"k\", \"value\": \"a\\u0000b\"}"
                                .formatted(run)));

        assertThat(ServedStore.ok(server.get("/api/2.0/mlflow/runs/get?run_id=" + run)).toString())
                .contains("\"a\\u0000b\"");
    }
}
