package org.jotter.models.flavors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import org.jotter.tracking.errors.JotterException;

/** The plain files of a model folder that is not trusted; never one outside of it. */
public record FolderFiles(Path folder) {

    /** A plan of a million columns takes it; what is longer is none of ours. */
    static final long MOST_TEXT_BYTES = 256L << 20;

    /** A message of protobuf cannot be longer. */
    static final long MOST_BYTES = Integer.MAX_VALUE;

    /** What a reader makes of a file; whatever it throws is damage of that file. */
    public <R> R read(String name, Reader<R> reader) {
        return read(name, MOST_BYTES, reader);
    }

    private <R> R read(String name, long mostBytes, Reader<R> reader) {
        Path file = file(name);
        try {
            if (Files.size(file) > mostBytes) {
                throw FolderErrors.tooLarge(file, Files.size(file), mostBytes);
            }
            return reader.read(file);
        } catch (JotterException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Libraries check little: a damaged file shows as nearly any runtime exception.
            throw FolderErrors.damaged(file, e);
        }
    }

    /** What a parser makes of a file's text; whatever it throws is damage of that file. */
    public <R> R text(String name, Function<String, R> parser) {
        return read(name, MOST_TEXT_BYTES, file -> parser.apply(Files.readString(file)));
    }

    /** What to throw where a file and the others are not of one mind. */
    public JotterException damaged(String name) {
        return FolderErrors.damaged(folder.resolve(name), null);
    }

    /** No path, no symbolic link. */
    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!folder.equals(file.getParent()) || Files.isSymbolicLink(file)) {
            throw FolderErrors.outside(folder, name);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FolderErrors.missingFile(folder, name);
        }
        return file;
    }

    /** Reads a file into a value. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(Path file) throws IOException;
    }
}
