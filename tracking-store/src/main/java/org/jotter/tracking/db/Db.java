package org.jotter.tracking.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jotter.tracking.errors.JotterException;

/**
 * A workspace's SQLite file, shared by every room and by other processes. Safe for all threads:
 * writers take turns, readers never wait for them.
 *
 * <p>Acknowledged means committed: with {@link Durability#NORMAL} it survives the death of the
 * process, with {@link Durability#FULL} a power cut too.
 */
public final class Db implements AutoCloseable {

    /** What a commit waits for: SQLite's {@code PRAGMA synchronous}. */
    public enum Durability {
        NORMAL,
        FULL
    }

    /** A unit of work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /** Each has a cache of its own; what a burst of readers needed is not kept for the next. */
    private static final int IDLE_READERS = 4;

    private final Path file;
    private final Durability durability;
    private final ReentrantLock writing = new ReentrantLock();

    /** Guarded by {@link #writing}; see {@link #writer()}. */
    private Session writer;

    private final ConcurrentLinkedDeque<Session> idleReaders = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private Db(Path file, Durability durability) {
        this.file = file;
        this.durability = durability;
        this.writer = connect();
    }

    /**
     * Opens the file, made with its folders if absent, as durable as the environment variable
     * {@code JOTTER_SYNC} says: {@code full}, else normal.
     *
     * @throws JotterException DENIED where the folder or file cannot be written
     */
    public static Db open(Path file) {
        boolean full = "full".equalsIgnoreCase(System.getenv("JOTTER_SYNC"));
        return open(file, full ? Durability.FULL : Durability.NORMAL);
    }

    /**
     * Opens the file, made with its folders if absent.
     *
     * @throws JotterException DENIED where the folder or file cannot be written
     */
    public static Db open(Path file, Durability durability) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw DbErrors.notWritable(file, e);
        }
        return new Db(file, durability);
    }

    public Path file() {
        return file;
    }

    public Durability durability() {
        return durability;
    }

    /** Brings a room's tables to the newest version this program knows; a no-op where they are. */
    public Db migrate(Migrations room) {
        write(
                session -> {
                    room.applyTo(session);
                    return null;
                });
        return this;
    }

    /** Runs the work in a transaction that has the write lock from its start. */
    public <T> T write(Work<T> work) {
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                return work.run(writer);
            }
            return inTransaction(writer(), work);
        } catch (SQLException e) {
            throw DbErrors.explain(file, e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Runs one statement that changes rows, as a transaction of its own or as a part of the {@link
     * #write} that this thread is in; gives how many rows. The fastest way to commit one row.
     */
    public int update(String sql, Object... values) {
        writing.lock();
        try {
            return writer().update(sql, values);
        } catch (SQLException e) {
            throw DbErrors.explain(file, e);
        } finally {
            writing.unlock();
        }
    }

    private static <T> T inTransaction(Session session, Work<T> work) throws SQLException {
        session.update("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.run(session);
            session.update("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                session.rollback();
            }
        }
    }

    /** In place of a connection whose transaction may still be open, one that is in none. */
    private Session writer() {
        if (writer.isBroken() && !closed) {
            writer.close();
            writer = connect();
        }
        return writer;
    }

    /**
     * Runs one read statement, or several that need not agree with each other. Inside a {@link
     * #write} of the same thread it sees what that has written so far.
     */
    public <T> T read(Work<T> work) {
        if (writing.isHeldByCurrentThread()) {
            return write(work);
        }
        Session session = borrowReader();
        try {
            return work.run(session);
        } catch (SQLException e) {
            throw DbErrors.explain(file, e);
        } finally {
            giveBack(session);
        }
    }

    /** Runs several read statements that all see the file as it was at the first of them. */
    public <T> T snapshot(Work<T> work) {
        if (writing.isHeldByCurrentThread()) {
            return write(work);
        }
        return read(
                session -> {
                    session.update("BEGIN");
                    try {
                        return work.run(session);
                    } finally {
                        session.rollback();
                    }
                });
    }

    private Session borrowReader() {
        Session idle = idleReaders.pollFirst();
        return idle != null ? idle : connect();
    }

    private void giveBack(Session session) {
        if (session.isBroken() || idleReaders.size() >= IDLE_READERS) {
            session.close();
            return;
        }
        idleReaders.addFirst(session);
        if (closed) {
            closeReaders();
        }
    }

    private Session connect() {
        try {
            return Session.open(file, durability);
        } catch (SQLException e) {
            throw DbErrors.explain(file, e);
        }
    }

    /** Waits for the running writer, then frees the file. Closing twice is a no-op. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            writer.close();
            closeReaders();
        } finally {
            writing.unlock();
        }
    }

    private void closeReaders() {
        for (Session s = idleReaders.poll(); s != null; s = idleReaders.poll()) {
            s.close();
        }
    }
}
