package org.jotter.tracking.remote;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An artifact URI that a server answers for: {@code mlflow-artifacts:/0/<run>/artifacts}.
 *
 * @param authority the server's host and port; empty for the one that the URI came from
 * @param path below the server's artifacts, decoded, without slashes around it
 */
record ProxiedUri(String authority, String path) {

    private static final Pattern SCHEME = Pattern.compile("mlflow-artifacts:(?://([^/]*))?(/.*)?");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://([^/]+)/(?:.*/)?api/2\\.0/mlflow-artifacts/artifacts(/.*)?");

    /** Empty for any other URI. */
    static Optional<ProxiedUri> of(String uri) {
        Matcher scheme = SCHEME.matcher(uri);
        if (scheme.matches()) {
            return Optional.of(new ProxiedUri(text(scheme.group(1)), path(scheme.group(2))));
        }
        Matcher address = ADDRESS.matcher(uri);
        return address.matches()
                ? Optional.of(new ProxiedUri(address.group(1), path(address.group(2))))
                : Optional.empty();
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    private static String path(String group) {
        String plain = text(group).replaceAll("^/+|/+$", "");
        return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
