package org.jotter.tables.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jotter.tables.files.SourceFile;

/**
 * A file of text, perhaps packed by gzip, in whatever character set.
 *
 * @param path the file
 * @param charset the character set
 */
record TextFile(Path path, Charset charset) {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 4;
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    /**
     * A file in the character set that its byte order mark tells, else in UTF-8.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it is a file of another kind
     */
    static TextFile of(Path path) {
        try {
            String start = start(path);
            CsvErrors.refuseOtherKinds(path, start);
            boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
            return new TextFile(path, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CsvErrors.unreadable(path, e);
        }
    }

    private static String start(Path path) throws IOException {
        try (InputStream bytes = SourceFile.open(path)) {
            return new String(bytes.readNBytes(LONGEST_MARK), LATIN);
        }
    }

    TextFile in(Charset other) {
        return new TextFile(path, other);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Its text as UTF-8, without a byte order mark; to be closed. */
    InputStream utf8() throws IOException {
        InputStream bytes = SourceFile.open(path);
        return isUtf8() ? withoutMark(bytes) : new Utf8Stream(reader(bytes));
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(3);
        boolean marked = new String(buffered.readNBytes(3), LATIN).equals("\u00ef\u00bb\u00bf");
        if (!marked) {
            buffered.reset();
        }
        return buffered;
    }

    private InputStreamReader reader(InputStream bytes) {
        return new InputStreamReader(
                new BufferedInputStream(bytes, BUFFER),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
