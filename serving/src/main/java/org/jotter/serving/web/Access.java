package org.jotter.serving.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may call a server beside those who know its bound names.
 *
 * @param allowedHosts what the Host header may be instead of the bound names, each with or without
 *     a port, {@code *} for any text; empty for the bound names
 * @param allowedOrigins the origins whose pages may write and read, {@code *} for any text
 * @param openPaths the paths that any Host may ask for, so that a health check needs no name
 * @param hasOptions whether the server takes {@code --allowed-hosts} and {@code
 *     --cors-allowed-origins}, so that a refusal names them
 */
public record Access(
        List<String> allowedHosts,
        List<String> allowedOrigins,
        Set<String> openPaths,
        boolean hasOptions) {

    /** The bound names and pages of this machine only. */
    public static final Access BOUND_NAMES = new Access(List.of(), List.of(), Set.of(), false);

    public Access {
        allowedHosts = allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        allowedOrigins =
                allowedOrigins.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).toList();
        openPaths = Set.copyOf(openPaths);
    }
}
