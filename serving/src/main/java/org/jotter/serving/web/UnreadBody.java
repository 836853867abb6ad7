package org.jotter.serving.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a request still sends when it is already refused. A client that is sending reads no answer,
 * and what is left on a connection would be taken for its next request: so the body is read away,
 * up to 64 MB, and beyond that the answer says that the connection ends with it.
 */
final class UnreadBody {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private UnreadBody() {}

    static void end(Context ctx) {
        if (!isReadAway(ctx)) {
            ctx.res().setHeader("Connection", "close");
        }
    }

    private static boolean isReadAway(Context ctx) {
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream in = ctx.req().getInputStream();
            int read = 0;
            for (long all = 0; read >= 0 && all <= MOST_BYTES; all += read) {
                read = in.read(buffer);
            }
            return read < 0;
        } catch (IOException brokenOff) {
            return false;
        }
    }
}
