package org.jotter.serving.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request through, or says why not. A page in the user's browser is the caller to fear: it
 * can reach 127.0.0.1 under a name of its own (DNS rebinding) and post there from anywhere.
 */
final class AccessGuard {

    private static final Set<HandlerType> READS =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Access access;
    private final HostRule hosts;
    private final OriginRule origins;
    private final Optional<Token> token;

    AccessGuard(Binding binding, Access access) {
        this.access = access;
        this.hosts = new HostRule(binding, access.allowedHosts());
        this.origins = new OriginRule(hosts, access.allowedOrigins());
        this.token =
                binding.token().isBlank()
                        ? Optional.empty()
                        : Optional.of(new Token(binding.token()));
    }

    /** The answer that ends the request here: a refusal, or the one to a browser's preflight. */
    Optional<Answer> refusal(Context ctx) {
        String header = ctx.req().getHeader("Host");
        if (!hosts.allows(header) && !access.openPaths().contains(ctx.path())) {
            return Optional.of(wrongHost(HostRule.name(header)));
        }
        String origin = ctx.req().getHeader("Origin");
        if (origin != null) {
            Optional<Answer> answer = toPage(ctx, origin, HostRule.name(header));
            if (answer.isPresent()) {
                return answer;
            }
        }
        if (token.isPresent() && !token.get().isIn(ctx.req().getHeader("Authorization"))) {
            ctx.res().setHeader("WWW-Authenticate", "Bearer");
            return Optional.of(noToken());
        }
        return Optional.empty();
    }

    private Optional<Answer> toPage(Context ctx, String origin, String hostName) {
        if (!origins.allows(origin, hostName)) {
            return READS.contains(ctx.method())
                    ? Optional.empty()
                    : Optional.of(wrongOrigin(origin));
        }
        OriginRule.welcome(origin, ctx.res());
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            OriginRule.answerPreflight(ctx.res());
            return Optional.of(Answer.text(204, Answer.TEXT, ""));
        }
        return Optional.empty();
    }

    private Answer wrongHost(String host) {
        String option =
                access.hasOptions()
                        ? ", or start it with --allowed-hosts " + (host.isEmpty() ? "'*'" : host)
                        : "";
        return Answer.error(
                403,
                "PERMISSION_DENIED",
                "Host '%s' is not a name of this server. Call it as %s%s"
                        .formatted(host, hosts.offered(), option));
    }

    private Answer wrongOrigin(String origin) {
        String option =
                access.hasOptions() ? ", or start it with --cors-allowed-origins " + origin : "";
        return Answer.error(
                403,
                "PERMISSION_DENIED",
                "A page of '%s' may not write to this server. Call it from this machine%s"
                        .formatted(origin, option));
    }

    private static Answer noToken() {
        return Answer.error(
                401,
                "UNAUTHENTICATED",
                "This server needs its token. Send it as 'Authorization: Bearer <token>'");
    }
}
