package org.jotter.serving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a request's body up to a limit. */
public final class BoundedBody {

    private BoundedBody() {}

    /**
     * The whole body.
     *
     * @throws TooLarge where it is longer than the limit; the rest of it is still unread
     */
    public static byte[] read(HttpServletRequest request, int limitBytes) throws IOException {
        byte[] body = PacedInput.of(request).readNBytes(limitBytes + 1);
        if (body.length > limitBytes) {
            throw new TooLarge(limitBytes);
        }
        return body;
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
