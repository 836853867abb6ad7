package org.jotter.tracking.remote;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.ArtifactErrors;
import org.jotter.tracking.artifacts.TemporaryFolder;
import org.jotter.tracking.wire.ArtifactJson;

/** The files that a server keeps, by their paths from its artifacts' root. */
record ProxiedFiles(Server server, WorkspaceFolder workspace) {

    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts";

    /** What is directly in a folder, by name; empty for a file or nothing. */
    List<ArtifactFile> list(String folder) {
        List<ArtifactFile> files =
                server.ask(
                        Call.get(FILES + Query.of("path", folder)),
                        answer -> answer.list("files", ArtifactJson::read));
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        boolean isFile =
                files.size() == 1 && files.get(0).path().equals(name) && !files.get(0).isDir();
        return isFile && isListedAbove(folder, name) ? List.of() : files;
    }

    /** Some servers list a file as a folder that holds itself. */
    private boolean isListedAbove(String path, String name) {
        String above = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        return list(above).stream().anyMatch(file -> file.path().equals(name) && !file.isDir());
    }

    void put(String path, byte[] content) {
        put(path, BodyPublishers.ofByteArray(content));
    }

    /** What cannot be read a second time waits in a file until the server has it. */
    void put(String path, InputStream content) {
        try (TemporaryFolder waiting = TemporaryFolder.in(workspace.tmp())) {
            Path file = waiting.path().resolve("content");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            put(path, file);
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", path, e);
        }
    }

    void put(String path, Path file) {
        try {
            put(path, BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw ArtifactErrors.failed("read", file.toString(), e);
        }
    }

    private void put(String path, BodyPublisher content) {
        server.tell(
                new Call<>(
                        "PUT",
                        address(path),
                        content,
                        "application/octet-stream",
                        Optional::empty));
    }

    void delete(String path) {
        server.tell(Call.json("DELETE", address(path), json -> {}));
    }

    /** Writes the file into a new one on this machine. */
    void download(String path, Path file) {
        server.ask(Call.get(address(path)), into(file), answer -> true);
    }

    /** What comes with a refusal is no part of the file. */
    private static BodyHandler<Object> into(Path file) {
        return answer -> {
            BodySubscriber<?> body =
                    answer.statusCode() == 200
                            ? BodySubscribers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING)
                            : BodySubscribers.ofByteArray();
            return BodySubscribers.mapping(body, read -> (Object) read);
        };
    }

    private static String address(String path) {
        return FILES
                + "/"
                + Arrays.stream(path.split("/")).map(Api::part).collect(Collectors.joining("/"));
    }
}
