package org.jotter.serving.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.serving.tracking.ServerOptions;
import org.jotter.serving.tracking.TrackingServer;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden file, replayed against a server on an empty workspace of its own. */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final ServerOptions OPTIONS =
            new ServerOptions(
                    Binding.loopback(0),
                    List.of(),
                    List.of(),
                    ServerOptions.PROXIED,
                    Optional.empty());

    @TempDir Path folder;

    static List<GoldenFile> files() throws IOException {
        return GoldenFile.in(GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theServerAnswersAsMlflowDid(GoldenFile file) {
        WorkspaceFolder workspace = new WorkspaceFolder(folder);
        try (SqliteStore store =
                        SqliteStore.in(
                                Db.open(workspace.database(), Db.Durability.NORMAL),
                                workspace,
                                new TickingClock());
                TrackingServer server = TrackingServer.start(store, OPTIONS)) {
            Kept kept = new Kept();
            kept.put("files", workspace.artifacts().toString());
            kept.put("folder", folder.toString());
            List<String> differences = replay(file, server.address(), kept);
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void everyWordingOfOursStandsForAMessageThatWasRecorded() throws IOException {
        List<String> recorded =
                files().stream()
                        .flatMap(file -> file.steps().stream())
                        .map(step -> step.reply().path("body").path("message").asText())
                        .toList();
        assertThat(Wording.unused(recorded)).isEmpty();
    }

    private static List<String> replay(GoldenFile file, URI server, Kept kept) {
        List<String> differences = new ArrayList<>();
        for (GoldenFile.Step step : file.steps()) {
            HttpResponse<String> answer = GoldenRequest.send(server, kept.expand(step.request()));
            keep(step.keep(), answer, kept);
            SameAnswer.differences(kept.expand(step.reply()), kept.expand(step.ours()), answer)
                    .forEach(d -> differences.add("\n" + step.name() + ": " + d));
        }
        return differences;
    }

    private static void keep(JsonNode places, HttpResponse<String> answer, Kept kept) {
        if (answer.statusCode() == 200 && !places.isMissingNode()) {
            try {
                kept.putAll(places, GoldenFile.JSON.readTree(answer.body()));
            } catch (IOException e) {
                throw new IllegalStateException(answer.body(), e);
            }
        }
    }
}
