package org.jotter.serving.web;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a server listens, and the token that its callers must know.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one
 * @param token what callers send as {@code Authorization: Bearer <token>}; empty for none, which
 *     only a loopback host allows
 */
public record Binding(String host, int port, String token) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final Set<String> LOOPBACK_NAMES = Set.of(LOOPBACK, "localhost", "::1");

    public Binding {
        host = withoutBrackets(host);
        if (port < 0 || port > 65_535) {
            throw new JotterException(
                    INVALID, "Port %d is outside 0 to 65535. 0 finds a free one".formatted(port));
        }
        boolean open = !address(host).isLoopbackAddress();
        if (open && token.isBlank()) {
            throw needsToken(host);
        }
    }

    /** This machine only, without a token. */
    public static Binding loopback(int port) {
        return new Binding(LOOPBACK, port, "");
    }

    /** The same place at the port that was found. */
    public Binding at(int boundPort) {
        return new Binding(host, boundPort, token);
    }

    boolean isWildcard() {
        return address(host).isAnyLocalAddress();
    }

    /** The host names that a request may carry, lower case, without brackets. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(LOOPBACK_NAMES);
        names.add(host.toLowerCase(Locale.ROOT));
        return names;
    }

    /** The address that a caller on this machine uses: {@code "http://127.0.0.1:5001"}. */
    String url() {
        String reachable = isWildcard() ? LOOPBACK : host;
        return "http://%s:%d"
                .formatted(reachable.contains(":") ? "[%s]".formatted(reachable) : reachable, port);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private static InetAddress address(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (isOfThisMachine(address)) {
                return address;
            }
            throw new UnknownHostException(host);
        } catch (IOException e) {
            throw new JotterException(
                    INVALID,
                    "Host '%s' is no address of this machine. Leave --host out to listen on %s"
                            .formatted(host, LOOPBACK),
                    e);
        }
    }

    private static boolean isOfThisMachine(InetAddress address) throws IOException {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private static JotterException needsToken(String host) {
        return new JotterException(
                INVALID,
                ("Host '%s' can be reached from other machines, so the server needs a token that"
                     + " its callers must send. Give one, or leave --host out to listen on %s")
                        .formatted(host, LOOPBACK));
    }
}
