package org.jotter.features;

import static org.jotter.tracking.errors.JotterException.Kind.INTERRUPTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;

/**
 * Lets writers of one table, of all processes, write one after the other: who merges while another
 * commits has merged for nothing. The lock of a process that dies is gone with it.
 *
 * <p>To wait for the turn one has to stand in the door, where only one fits. So of two processes
 * none can write twice while the other waits.
 */
record WriteTurns(WorkspaceFolder folder) {

    /** What a writer does: in the door what needs no turn, then, once it awaited that, the rest. */
    @FunctionalInterface
    interface Work<T> {
        T run(Turn turn) throws SQLException;
    }

    /** To be awaited by who stands in the door, which is then free for the next. */
    @FunctionalInterface
    interface Turn {
        void await();
    }

    private static final long DOOR = 0;
    private static final long TURN = 1;

    /** A lock on a file is the whole process's. */
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    <T> T inTurn(String table, Work<T> work) throws SQLException {
        Path file = folder.tmp().resolve("write-" + table + ".lock");
        ReentrantLock ours = IN_THIS_PROCESS.computeIfAbsent(file, f -> new ReentrantLock(true));
        ours.lock();
        try {
            return ours.getHoldCount() > 1 ? work.run(() -> {}) : amongProcesses(file, work);
        } finally {
            ours.unlock();
        }
    }

    /** Closing the channel gives back whatever is locked. */
    private <T> T amongProcesses(Path file, Work<T> work) throws SQLException {
        try (FileChannel channel = open(file)) {
            Optional<FileLock> door = lock(channel, DOOR);
            return work.run(
                    () -> {
                        lock(channel, TURN);
                        door.ifPresent(WriteTurns::release);
                    });
        } catch (IOException e) {
            throw FeatureErrors.notWritable(folder, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    // Where the disk knows no locks the catalogue still lets only one of those that meet commit.
    private static Optional<FileLock> lock(FileChannel channel, long place) {
        try {
            return Optional.of(channel.lock(place, 1, false));
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw new JotterException(
                    INTERRUPTED,
                    "Interrupted while another program wrote to the feature table; nothing was"
                            + " written",
                    e);
        } catch (IOException | OverlappingFileLockException noLocksHere) {
            return Optional.empty();
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
