package org.jotter.serving.tracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One request, byte by byte, on a connection of its own: HTTP clients refuse to send some. */
record RawHttp(int status, String head, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * @param contentType empty for no such header
     */
    static RawHttp send(URI server, String method, String path, String contentType, byte[] body) {
        return send(server, head(server, method, path, contentType, body.length), body);
    }

    /** A body of {@code length} bytes, of which only the first arrive. */
    static RawHttp sendPart(URI server, String method, String path, String begin, int length) {
        byte[] body = begin.getBytes(StandardCharsets.UTF_8);
        return send(server, head(server, method, path, "", length), body);
    }

    private static RawHttp send(URI server, String head, byte[] body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), head, body);
            socket.shutdownOutput();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(head, e);
        }
    }

    private static String head(
            URI server, String method, String path, String contentType, int length) {
        String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(method, path, server.getAuthority(), type, length);
    }

    private static void write(OutputStream out, String head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        try {
            request.writeTo(out);
        } catch (IOException refusedBeforeTheEnd) {
            // the answer is there to be read all the same
        }
    }

    private static RawHttp read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer, but '" + answer + "'");
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        return new RawHttp(status, answer.substring(0, end), answer.substring(end + 4));
    }

    boolean isJson() {
        return head.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/json");
    }
}
