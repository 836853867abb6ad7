package org.jotter.serving.scoring;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jotter.tables.frame.FrameJson;
import tech.tablesaw.api.Table;

/** The line that a user pastes into a terminal to see what the endpoint answers. */
final class CurlLine {

    private CurlLine() {}

    static String posting(URI server, Table rows) {
        String body = new String(FrameJson.split(rows), StandardCharsets.UTF_8);
        // a quote would end the shell's word; JSON has another way to write it
        return "curl -s %s/invocations -H 'Content-Type: application/json' -d '%s'"
                .formatted(server, body.replace("'", "\\u0027"));
    }
}
