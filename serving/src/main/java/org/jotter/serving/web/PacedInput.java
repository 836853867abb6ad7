package org.jotter.serving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that has to keep {@link Pace}. */
public final class PacedInput extends FilterInputStream {

    private final Pace pace = new Pace();

    private PacedInput(InputStream in) {
        super(in);
    }

    public static InputStream of(HttpServletRequest request) throws IOException {
        return new PacedInput(request.getInputStream());
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        pace.moved(1);
        return read;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        if (read >= 0) {
            pace.moved(read);
        }
        return read;
    }
}
