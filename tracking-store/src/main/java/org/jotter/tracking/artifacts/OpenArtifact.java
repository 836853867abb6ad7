package org.jotter.tracking.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/**
 * An artifact's bytes, as they were when it was opened, even where the artifact is replaced or
 * deleted meanwhile. To be closed; used by one thread.
 */
public final class OpenArtifact implements Closeable {

    private final String path;
    private final long sizeBytes;
    private final long modifiedMillis;
    private final SeekableByteChannel channel;

    OpenArtifact(String path, long modifiedMillis, SeekableByteChannel channel) throws IOException {
        this.path = path;
        this.sizeBytes = channel.size();
        this.modifiedMillis = modifiedMillis;
        this.channel = channel;
    }

    public String path() {
        return path;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public long modifiedMillis() {
        return modifiedMillis;
    }

    /** All of its bytes. Closing the stream closes the artifact. */
    public InputStream stream() {
        return stream(0, sizeBytes);
    }

    /**
     * The {@code count} bytes from {@code from} on, fewer where the artifact ends before. Closing
     * the stream closes the artifact; a second stream of the same artifact moves the first.
     */
    public InputStream stream(long from, long count) {
        try {
            channel.position(from);
            return new FirstBytes(Channels.newInputStream(channel), count);
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", path, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
