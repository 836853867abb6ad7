package org.jotter.magics.mlflow.server;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.serving.tracking.ServerOptions;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Option;

/** The options that both doors take. */
final class ServerFlags {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; one that others reach needs a token.")
    private String host = Binding.LOOPBACK;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token that callers must send.")
    private Path tokenFile;

    @Option(
            names = "--allowed-hosts",
            paramLabel = "LIST",
            split = ",",
            description = "Host headers to accept instead of the address's own names.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--cors-allowed-origins",
            paramLabel = "LIST",
            split = ",",
            description = "Origins whose web pages may write and read.")
    private List<String> allowedOrigins = List.of();

    @Option(
            names = "--default-artifact-root",
            paramLabel = "URI",
            description = "Where new artifacts go, as clients see it (${DEFAULT-VALUE}).")
    private String defaultArtifactRoot = ServerOptions.PROXIED;

    @Option(
            names = "--artifacts-destination",
            paramLabel = "DIR",
            description = "The folder behind mlflow-artifacts:/; without, the workspace's own.")
    private Path artifactsDestination;

    ServerOptions at(int port) {
        return new ServerOptions(
                new Binding(host, port, token()),
                allowedHosts,
                allowedOrigins,
                defaultArtifactRoot,
                Optional.ofNullable(artifactsDestination));
    }

    private String token() {
        if (tokenFile == null) {
            return "";
        }
        String token = read(tokenFile);
        if (token.isEmpty()) {
            throw new JotterException(
                    INVALID,
                    "The token file '%s' is empty. Write a token into it".formatted(tokenFile));
        }
        return token;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new JotterException(
                    INVALID,
                    "The token file '%s' cannot be read. Make one with: openssl rand -hex 24 > %s"
                            .formatted(file, file),
                    e);
        }
    }
}
