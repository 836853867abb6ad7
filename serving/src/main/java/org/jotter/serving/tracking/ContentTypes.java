package org.jotter.serving.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The content type that a file is sent with: by its name, never by what its uploader said. What a
 * browser would run, such as HTML, is text.
 */
final class ContentTypes {

    private static final String TEXT = "text/plain";

    private static final Set<String> TEXTS =
            Set.of(
                    "txt",
                    "log",
                    "err",
                    "cfg",
                    "conf",
                    "cnf",
                    "cf",
                    "ini",
                    "properties",
                    "prop",
                    "hocon",
                    "toml",
                    "yaml",
                    "yml",
                    "xml",
                    "json",
                    "js",
                    "py",
                    "py3",
                    "csv",
                    "tsv",
                    "md",
                    "rst",
                    "mlmodel",
                    "mlproject",
                    "html",
                    "htm",
                    "svg",
                    "java",
                    "sh");

    private static final Map<String, String> OTHERS =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "pdf", "application/pdf",
                    "zip", "application/zip");

    private ContentTypes() {}

    static String of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TEXTS.contains(ending)
                ? TEXT
                : OTHERS.getOrDefault(ending, "application/octet-stream");
    }
}
