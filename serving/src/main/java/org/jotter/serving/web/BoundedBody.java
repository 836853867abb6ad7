package org.jotter.serving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body up to a limit. */
public final class BoundedBody {

    /** How much of a body that is too long is still taken in before it is answered. */
    private static final int DRAINED_TIMES = 4;

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @throws TooLarge where it is longer than the limit; the rest of it has been read away, up to
     *     four times the limit, for a client that is still sending never reads its answer
     */
    public static byte[] read(HttpServletRequest request, int limitBytes) throws IOException {
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(limitBytes + 1);
        if (body.length > limitBytes) {
            drain(in, DRAINED_TIMES * (long) limitBytes);
            throw new TooLarge(limitBytes);
        }
        return body;
    }

    private static void drain(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = most;
        for (int read = 0; read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    /** A body that is longer than its route takes. */
    public static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLarge(int limitBytes) {
            super("The body is larger than %d MB".formatted(limitBytes / (1024 * 1024)));
        }

        /** 413, for a client that can send less. */
        public Answer answer(String whatToDo) {
            return Answer.error(413, "BAD_REQUEST", getMessage() + ". " + whatToDo);
        }
    }
}
