package org.jotter.serving.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** From which pages a browser may write to this server, and read what it answers. */
final class OriginRule {

    private final HostRule hosts;
    private final List<Glob> allowed;

    OriginRule(HostRule hosts, List<String> allowedOrigins) {
        this.hosts = hosts;
        this.allowed = allowedOrigins.stream().map(Glob::new).toList();
    }

    boolean allows(String origin, String hostName) {
        return hosts.isOurs(name(origin), hostName)
                || allowed.stream().anyMatch(glob -> glob.matches(origin.toLowerCase(Locale.ROOT)));
    }

    private static String name(String origin) {
        try {
            return HostRule.name(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }

    /**
     * Lets the browser hand the answer to the page. Never with credentials: a token is a header
     * that the page itself sends.
     */
    static void welcome(String origin, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", "Origin");
    }

    /** What a browser asks before it sends JSON from a page of another origin. */
    static void answerPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type, Authorization");
        response.setHeader("Access-Control-Max-Age", "600");
    }
}
