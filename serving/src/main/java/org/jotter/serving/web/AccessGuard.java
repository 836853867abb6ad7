package org.jotter.serving.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request through, or says why not. A page in the user's browser is the caller to fear: it
 * can reach 127.0.0.1 under a name of its own (DNS rebinding) and post there from anywhere.
 */
final class AccessGuard {

    private static final Set<HandlerType> READS =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Set<String> names;
    private final boolean anyHost;
    private final String token;

    AccessGuard(Binding binding) {
        this.names = binding.names();
        this.anyHost = binding.isWildcard();
        this.token = binding.token();
    }

    Optional<Answer> refusal(Context ctx) {
        String host = hostName(ctx.req().getHeader("Host"));
        if (!anyHost && !names.contains(host)) {
            return Optional.of(wrongHost(host));
        }
        String origin = ctx.req().getHeader("Origin");
        if (origin != null && !READS.contains(ctx.method()) && !isOurs(origin, host)) {
            return Optional.of(wrongOrigin(origin));
        }
        if (!token.isBlank() && !carriesToken(ctx.req().getHeader("Authorization"))) {
            ctx.res().setHeader("WWW-Authenticate", "Bearer");
            return Optional.of(noToken());
        }
        return Optional.empty();
    }

    /** The Host header's name, lower case, without port and brackets; empty where there is none. */
    static String hostName(String header) {
        if (header == null) {
            return "";
        }
        String host = header.trim().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end < 0 ? host : host.substring(1, end);
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private boolean isOurs(String origin, String host) {
        String from = originName(origin);
        return names.contains(from) || (anyHost && !from.isEmpty() && from.equals(host));
    }

    private static String originName(String origin) {
        try {
            return hostName(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }

    private boolean carriesToken(String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private Answer wrongHost(String host) {
        return Answer.error(
                403,
                "PERMISSION_DENIED",
                "Host '%s' is not a name of this server. Call it as %s"
                        .formatted(host, String.join(", ", names)));
    }

    private static Answer wrongOrigin(String origin) {
        return Answer.error(
                403,
                "PERMISSION_DENIED",
                "A page of '%s' may not write to this server. Call it from this machine"
                        .formatted(origin));
    }

    private static Answer noToken() {
        return Answer.error(
                401,
                "UNAUTHENTICATED",
                "This server needs its token. Send it as 'Authorization: Bearer <token>'");
    }
}
