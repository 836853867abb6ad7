package org.jotter.serving.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** An answer's body whose reader has to keep {@link Pace}. */
public final class PacedOutput extends OutputStream {

    private static final int PART_BYTES = 64 * 1024;

    private final OutputStream out;
    private final Pace pace = new Pace();

    private PacedOutput(OutputStream out) {
        this.out = out;
    }

    public static OutputStream of(HttpServletResponse response) throws IOException {
        return new PacedOutput(response.getOutputStream());
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        pace.moved(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int at = 0; at < length; at += PART_BYTES) {
            int part = Math.min(PART_BYTES, length - at);
            out.write(bytes, from + at, part);
            pace.moved(part);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
