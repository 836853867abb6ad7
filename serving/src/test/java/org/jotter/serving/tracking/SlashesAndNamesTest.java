package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses with a slash too many, and the names that downloads are saved under. */
class SlashesAndNamesTest {

    private static final String ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts/";

    @RegisterExtension final ServedStore server = new ServedStore();

    /** {@code mlflow.set_tracking_uri("http://127.0.0.1:5000//")}. */
    @ParameterizedTest
    @ValueSource(strings = {"//api/2.0/mlflow/", "/api//2.0/mlflow///", "///ajax-api/2.0/mlflow/"})
    void F3_aSlashTooManyIsNoOtherRoute(String prefix) {
        HttpResponse<String> answer =
                server.send(
                        "POST",
                        prefix + "experiments/search",
                        "{\"max_results\": 5}",
                        "Content-Type",
                        "application/json");

        assertThat(ServedStore.ok(answer).path("experiments")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/" + ARTIFACTS + "0/a/b.txt",
                "/api/2.0//mlflow-artifacts//artifacts/0/a/b.txt",
                ARTIFACTS + "0//a///b.txt"
            })
    void F3_filesToo(String path) {
        ServedStore.ok(server.send("PUT", path, "hello"));

        assertThat(server.get(ARTIFACTS + "0/a/b.txt").body()).isEqualTo("hello");
        assertThat(server.get(path).body()).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
                    dog+step%20(1).txt  | attachment; filename="dog+step (1).txt"
                    a;b,c='d'.txt       | attachment; filename="a;b,c='d'.txt"
                    a%22b.txt           | attachment; filename="a\\"b.txt"; filename*=UTF-8''a%22b.txt
                    z%C3%BC*.txt        | attachment; filename="z_*.txt"; filename*=UTF-8''z%C3%BC%2A.txt
                    100%25.txt          | attachment; filename="100%.txt"; filename*=UTF-8''100%25.txt
                    """)
    void F4_aDownloadKeepsTheFilesName(String encoded, String disposition) {
        ServedStore.ok(server.send("PUT", ARTIFACTS + "0/" + encoded, "hello"));

        assertThat(
                        server.get(ARTIFACTS + "0/" + encoded)
                                .headers()
                                .firstValue("Content-Disposition"))
                .contains(disposition);
    }
}
