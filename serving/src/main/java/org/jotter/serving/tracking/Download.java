package org.jotter.serving.tracking;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jotter.serving.web.PacedOutput;
import org.jotter.tracking.artifacts.OpenArtifact;

/** Sends a file: streamed, in part where a range is asked for, always as an attachment. */
final class Download {

    private static final int BUFFER_BYTES = 64 * 1024;

    private Download() {}

    static void send(Context ctx, OpenArtifact artifact) throws IOException {
        try (artifact) {
            long size = artifact.sizeBytes();
            headers(ctx.res(), artifact);
            Optional<ByteRange> range = ByteRange.parse(range(ctx), size);
            if (range.isPresent() && range.get().isOutside()) {
                ctx.res().setHeader("Content-Range", "bytes */" + size);
                ctx.res().setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            range.ifPresent(
                    part -> {
                        ctx.res().setHeader("Content-Range", part.contentRange(size));
                        ctx.res().setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    });
            copy(ctx, artifact, range.orElse(new ByteRange(0, size)));
        }
    }

    /** None where the client has a part of another version of the file. */
    private static String range(Context ctx) {
        String unless = ctx.req().getHeader("If-Range");
        boolean same = unless == null || unless.equals(ctx.res().getHeader("Last-Modified"));
        return same ? ctx.req().getHeader("Range") : null;
    }

    private static void headers(HttpServletResponse response, OpenArtifact artifact) {
        String name = artifact.path().substring(artifact.path().lastIndexOf('/') + 1);
        response.setContentType(ContentTypes.of(name));
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Accept-Ranges", "bytes");
        response.setDateHeader("Last-Modified", artifact.modifiedMillis());
    }

    /**
     * The name as a quoted string, in which RFC 6266 forbids control characters and what is not
     * ASCII; where that changed it, or browsers are known to read an escape wrongly, also in the
     * form that holds any name.
     */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]", "_");
        String quoted = plain.replace("\\", "\\\\").replace("\"", "\\\"");
        String header = "attachment; filename=\"%s\"".formatted(quoted);
        boolean isClear = quoted.equals(name) && !name.contains("%");
        return isClear ? header : header + "; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static void copy(Context ctx, OpenArtifact artifact, ByteRange part)
            throws IOException {
        ctx.res().setContentLengthLong(part.count());
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        OutputStream out = PacedOutput.of(ctx.res());
        try (InputStream in = artifact.stream(part.from(), part.count())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }
}
