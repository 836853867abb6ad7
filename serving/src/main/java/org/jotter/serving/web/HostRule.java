package org.jotter.serving.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which Host headers name this server. */
final class HostRule {

    private final Set<String> names;
    private final boolean any;
    private final List<Glob> allowed;

    HostRule(Binding binding, List<String> allowedHosts) {
        this.names = binding.names();
        this.any = allowedHosts.isEmpty() && binding.isWildcard();
        this.allowed = allowedHosts.stream().map(Glob::new).toList();
    }

    /** Whether a Host header is one of ours; it is compared with its port and without. */
    boolean allows(String header) {
        String name = name(header);
        if (allowed.isEmpty()) {
            return any || names.contains(name);
        }
        String whole = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && allowed.stream()
                        .anyMatch(glob -> glob.matches(whole) || glob.matches(bare(whole, name)));
    }

    /** {@code [::1]} for {@code [::1]:5000}: an entry may have its brackets. */
    private static String bare(String whole, String name) {
        return whole.startsWith("[") ? "[" + name + "]" : name;
    }

    /** The names that a refusal offers. */
    String offered() {
        return String.join(", ", names);
    }

    boolean isOurs(String originName, String hostName) {
        return names.contains(originName)
                || (any && !originName.isEmpty() && originName.equals(hostName));
    }

    /** The Host header's name, lower case, without port and brackets; empty where there is none. */
    static String name(String header) {
        if (header == null) {
            return "";
        }
        String host = header.strip().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end < 0 ? host : host.substring(1, end);
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
