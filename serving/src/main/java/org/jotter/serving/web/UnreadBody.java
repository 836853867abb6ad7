package org.jotter.serving.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.io.EndPoint;

/**
 * What a request still sends when it is already refused. A client that is sending reads no answer,
 * and what is left on a connection would be taken for its next request: so the body is read away,
 * up to 64 MB and for a second or two. Beyond that, and where the client waits to be told to send,
 * the answer says that the connection ends with it.
 */
final class UnreadBody {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private UnreadBody() {}

    static void end(Context ctx) {
        if (isWaiting(ctx.req()) || !isReadAway(ctx.req())) {
            ctx.res().setHeader("Connection", "close");
        }
    }

    /** To read its body would be to ask for it. */
    private static boolean isWaiting(HttpServletRequest request) {
        return request.getHeader("Expect") != null;
    }

    private static boolean isReadAway(HttpServletRequest request) {
        EndPoint client = Wire.of(request);
        long usual = client.getIdleTimeout();
        client.setIdleTimeout(LONGEST.toMillis());
        try {
            return isReadAway(request.getInputStream());
        } catch (IOException brokenOff) {
            return false;
        } finally {
            client.setIdleTimeout(usual);
        }
    }

    private static boolean isReadAway(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long end = System.nanoTime() + LONGEST.toNanos();
        int read = 0;
        for (long all = 0; read >= 0 && all <= MOST_BYTES; all += read) {
            if (System.nanoTime() > end) {
                return false;
            }
            read = in.read(buffer);
        }
        return read < 0;
    }
}
