package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a server is and who asks it.
 *
 * @param root without a slash at its end, and without a user
 * @param authorization the value of that header; empty for none. Never shown
 */
record ServerAddress(URI root, String authorization) {

    /**
     * Reads a tracking URI as MLflow does, with the credentials of {@code MLFLOW_TRACKING_USERNAME}
     * and {@code _PASSWORD}, else of {@code MLFLOW_TRACKING_TOKEN}, else of the URI itself.
     *
     * @throws JotterException INVALID for anything but an http or https address
     */
    static ServerAddress of(String trackingUri, Map<String, String> environment) {
        URI uri = parse(trackingUri);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        URI root = URI.create("%s://%s%s%s".formatted(uri.getScheme(), uri.getHost(), port, path));
        return new ServerAddress(root, authorization(environment, uri.getRawUserInfo()));
    }

    private static URI parse(String trackingUri) {
        try {
            URI uri = URI.create(trackingUri.strip());
            if (uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noServer(trackingUri, e);
        }
        throw noServer(trackingUri, null);
    }

    private static JotterException noServer(String trackingUri, Exception cause) {
        return new JotterException(
                INVALID,
                "'%s' is no address of a tracking server. Write it like http://127.0.0.1:5000, or local for this workspace"
                        .formatted(trackingUri),
                cause);
    }

    private static String authorization(Map<String, String> environment, String userInfo) {
        String user = environment.getOrDefault("MLFLOW_TRACKING_USERNAME", "");
        String password = environment.getOrDefault("MLFLOW_TRACKING_PASSWORD", "");
        if (!user.isEmpty() && !password.isEmpty()) {
            return basic(user + ":" + password);
        }
        String token = environment.getOrDefault("MLFLOW_TRACKING_TOKEN", "");
        if (!token.isEmpty()) {
            return "Bearer " + token;
        }
        return userInfo == null ? "" : basic(URLDecoder.decode(userInfo, StandardCharsets.UTF_8));
    }

    private static String basic(String userAndPassword) {
        byte[] bytes = userAndPassword.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether the server runs on this machine, so that its files are here too. */
    boolean isOnThisMachine() {
        try {
            InetAddress address = InetAddress.getByName(root.getHost());
            return address.isLoopbackAddress()
                    || Optional.ofNullable(NetworkInterface.getByInetAddress(address)).isPresent();
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
