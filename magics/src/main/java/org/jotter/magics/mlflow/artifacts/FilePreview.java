package org.jotter.magics.mlflow.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/** The beginning of a file, as much as a page can bear. */
final class FilePreview {

    /** A picture is shown whole or not at all; of a text this is more than anybody reads. */
    static final int MOST_BYTES = 1_000_000;

    private final String path;
    private final long sizeBytes;
    private final byte[] head;

    private FilePreview(String path, long sizeBytes, byte[] head) {
        this.path = path;
        this.sizeBytes = sizeBytes;
        this.head = head;
    }

    static FilePreview of(String path, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new FilePreview(path, Files.size(file), in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new JotterException(
                    DENIED, "'%s' cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    String path() {
        return path;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    boolean isWhole() {
        return head.length == sizeBytes;
    }

    byte[] bytes() {
        return head.clone();
    }

    /** What follows the last dot of the name, in small letters; empty where there is none. */
    String ending() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The text, up to its last whole line where it is cut; empty where this is no UTF-8 text. */
    Optional<String> text() {
        ByteBuffer lines = lines();
        if (!isWhole() && !lines.hasRemaining()) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(lines).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A cut may fall into a character, but not where a line ends. */
    private ByteBuffer lines() {
        int end = head.length;
        while (!isWhole() && end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return ByteBuffer.wrap(head, 0, end);
    }
}
