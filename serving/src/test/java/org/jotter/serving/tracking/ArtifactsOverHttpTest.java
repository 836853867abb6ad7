package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactsOverHttpTest {

    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";

    @RegisterExtension final ServedStore server = new ServedStore();

    private String run;
    private String files;

    @BeforeEach
    void makeRun() {
        run = server.newRun();
        files = "/api/2.0/mlflow-artifacts/artifacts/0/%s/artifacts/".formatted(run);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    images/dogs%25step%251%25timestamp%251796001618902.png, images/dogs%step%1%timestamp%1796001618902.png
                    a%2517b.txt,      a%17b.txt
                    a%17b.txt,        a%17b.txt
                    a%1Bb.txt,        a%1bb.txt
                    a%5Cb.txt,        a\\b.txt
                    a%2500b.txt,      a%00b.txt
                    p%25zz%2526.txt,  p%zz%26.txt
                    d%2520e/f.txt,    d%20e/f.txt
                    """)
    void B3_whateverIsUploadedIsListedAndFetched(String encoded, String name) {
        assertThat(server.send("PUT", FILES + encoded, "x").statusCode()).isEqualTo(200);

        assertThat(server.store().artifacts().store().tree("", 10))
                .extracting(ArtifactFile::path)
                .contains(name);
        assertThat(server.get(FILES + encoded).body()).isEqualTo("x");
        assertThat(server.store().artifacts().store().find(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "p%25zz%2526.txt, p%25zz%26.txt",
        "d%2520e/f%2520g.txt, d%20e/f%20g.txt",
        "d%252Fe%2525.txt, d/e%25.txt"
    })
    void B3_aListedNameIsFoundAsMlflowsClientsDecodeIt(String uploaded, String asked) {
        assertThat(server.send("PUT", FILES + uploaded, "x").statusCode()).isEqualTo(200);

        assertThat(server.get(FILES + asked).body()).isEqualTo("x");
    }

    @Test
    void B3_aFileOfThatVeryNameComesFirst() {
        server.send("PUT", FILES + "p%2526.txt", "encoded");
        server.send("PUT", FILES + "p%26.txt", "plain");

        assertThat(server.get(FILES + "p%26.txt").body()).isEqualTo("plain");
        assertThat(server.get(FILES + "p%2526.txt").body()).isEqualTo("encoded");
    }

    @Test
    void whatTheClientUploadsTheNotebookReads() {
        assertThat(server.send("PUT", files + "plots/a%20b.txt", "hello").body()).isEqualTo("{}");
        assertThat(server.store().artifacts().download(new RunId(run), "plots/a b.txt"))
                .hasContent("hello");
    }

    @Test
    void whatTheNotebookLogsTheClientDownloads() {
        server.store().artifacts().logText(new RunId(run), "hello", "notes/100%.txt");
        HttpResponse<String> answer = server.get(files + "notes/100%25.txt");
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("text/plain"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"100%.txt\"; filename*=UTF-8''100%25.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=1-2,206,el,bytes 1-2/5",
        "bytes=-2,206,lo,bytes 3-4/5",
        "bytes=3-,206,lo,bytes 3-4/5",
        "bytes=0-99,206,hello,bytes 0-4/5",
        "bytes=5-,416,'',bytes */5",
        "bytes=2-1,200,hello,''",
        "'bytes=0-1,3-4',200,hello,''",
        "lines=1-2,200,hello,''"
    })
    void aRangeIsAPartOfTheFile(String range, int status, String body, String contentRange) {
        server.send("PUT", files + "a.txt", "hello");
        HttpResponse<String> answer = server.get(files + "a.txt", "Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("content-range").orElse("")).isEqualTo(contentRange);
    }

    @Test
    void theRestOfAnotherVersionOfAFileIsNotSent() {
        server.send("PUT", files + "a.txt", "hello");
        String range = "bytes=3-";
        String now =
                server.get(files + "a.txt").headers().firstValue("last-modified").orElseThrow();
        String before = "Thu, 01 Jan 2026 00:00:00 GMT";

        assertThat(server.get(files + "a.txt", "Range", range, "If-Range", now).body())
                .isEqualTo("lo");
        assertThat(server.get(files + "a.txt", "Range", range, "If-Range", before).body())
                .isEqualTo("hello");
        assertThat(server.get(files + "a.txt", "Range", range, "If-Range", "\"etag\"").body())
                .isEqualTo("hello");
    }

    @Test
    void headTellsOfAFileWhatGetWould() {
        server.send("PUT", files + "a.html", "hello");
        for (String path : List.of(files + "a.html", "/get-artifact?path=a.html&run_id=" + run)) {
            HttpResponse<String> answer = server.send("HEAD", path, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map())
                    .containsEntry("content-length", List.of("5"))
                    .containsEntry("content-type", List.of("text/plain"))
                    .containsEntry("accept-ranges", List.of("bytes"));
        }
        for (String path : List.of(files + "b.txt", "/get-artifact?path=b&run_id=" + run)) {
            assertThat(server.send("HEAD", path, "").statusCode()).isEqualTo(404);
        }
        String get = "/api/2.0/mlflow/runs/get?run_id=";
        assertThat(server.send("HEAD", get + run, "").headers().firstValue("content-length"))
                .hasValue(Integer.toString(server.get(get + run).body().length()));
        assertThat(server.send("HEAD", get + "nope", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aListingNamesEachEntryAndWhetherItIsAFolder() {
        server.send("PUT", files + "b/c.txt", "hello");
        server.send("PUT", files + "a.txt", "");
        String list = "/api/2.0/mlflow-artifacts/artifacts?path=0/%s/artifacts".formatted(run);
        assertThat(server.get(list).body())
                .isEqualTo(
                        "{\"files\":[{\"path\":\"a.txt\",\"is_dir\":false,\"file_size\":0},{\"path\":\"b\",\"is_dir\":true}]}");
        assertThat(server.get(list + "/a.txt").body()).isEqualTo("{}");
        assertThat(server.get("/api/2.0/mlflow/artifacts/list?path=b&run_id=" + run).body())
                .isEqualTo(
                        "{\"root_uri\":\"mlflow-artifacts:/0/%s/artifacts\",\"files\":[{\"path\":\"b/c.txt\",\"is_dir\":false,\"file_size\":5}]}"
                                .formatted(run));
    }

    @Test
    void aDeletedFolderIsGone() {
        server.send("PUT", files + "b/c.txt", "hello");
        assertThat(server.send("DELETE", files, "").body()).isEqualTo("{}");
        assertThat(server.get(files + "b/c.txt").statusCode()).isEqualTo(404);
        assertThat(server.send("DELETE", files + "b", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mpu/create/x", "mpu/complete/x", "mpu/abort/x"})
    void anUploadInPartsIsDeclinedInTheWordsThatTheClientKnows(String call) {
        assertThat(
                        ServedStore.error(
                                server.send(
                                        "POST",
                                        "/api/2.0/mlflow-artifacts/" + call,
                                        "{\"path\":\"a\"}",
                                        "Content-Type",
                                        "application/json")))
                .isEqualTo(
                        "501 NOT_IMPLEMENTED: Multipart upload is not supported for the current"
                                + " artifact repository");
    }

    @Test
    void aPageShowsAFileOfARun() {
        server.store().artifacts().logText(new RunId(run), "<script>", "a.html");
        HttpResponse<String> answer = server.get("/get-artifact?path=a.html&run_uuid=" + run);
        assertThat(answer.body()).isEqualTo("<script>");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain");
    }

    @Test
    void aPageUploadsUpTo10Mb() {
        String upload = "/ajax-api/2.0/mlflow/upload-artifact?run_uuid=%s&path=a.txt";
        server.send("POST", upload.formatted(run), "hello");
        assertThat(server.store().artifacts().download(new RunId(run), "a.txt"))
                .hasContent("hello");
        assertThat(
                        ServedStore.error(
                                server.send("POST", upload.formatted(run), "x".repeat(10_485_761))))
                .isEqualTo(
                        "400 INVALID_PARAMETER_VALUE: Artifact size is too large. Max size is"
                                + " 10MB.");
        assertThat(ServedStore.error(server.send("POST", upload.formatted(run), "")))
                .isEqualTo("400 INVALID_PARAMETER_VALUE: Request must specify data.");
    }
}
