package org.jotter.kernel.requests;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.channels.ShellChannel;

/** The way to JJava's connection: from the threads that read its sockets. */
public final class Connections {

    private static final int PAUSE_MILLIS = 20;
    private static final int PAUSES = 3_000;

    /** From a thread to its work, to the lambda in it, to the channel. */
    private static final int DEPTH = 3;

    private Connections() {}

    /** Calls back with the connection once there is one, from a thread of its own. */
    public static void whenConnected(Consumer<JupyterConnection> work) {
        Thread waiting = new Thread(() -> await(work), "jotter-requests");
        waiting.setDaemon(true);
        waiting.start();
    }

    private static void await(Consumer<JupyterConnection> work) {
        try {
            for (int i = 0; i < PAUSES; i++) {
                Optional<JupyterConnection> connection = connection();
                if (connection.isPresent()) {
                    work.accept(connection.get());
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LinkageError | RuntimeException e) {
            // another JJava than we know: it answers as it does without us
        }
    }

    private static Optional<JupyterConnection> connection() {
        Optional<JupyterConnection> connection = Optional.empty();
        for (Loop loop : loops()) {
            Object channel = find(ShellChannel.class, loop, Loop.class, DEPTH);
            if (channel != null) {
                ShortPauses.in(loop, channel);
                connection =
                        Optional.ofNullable(
                                (JupyterConnection)
                                        find(
                                                JupyterConnection.class,
                                                channel,
                                                ShellChannel.class,
                                                1));
            }
        }
        return connection;
    }

    private static List<Loop> loops() {
        Thread[] threads = new Thread[Thread.activeCount() * 2 + 10];
        int count = Thread.enumerate(threads);
        return Stream.of(threads)
                .limit(count)
                .filter(Loop.class::isInstance)
                .map(Loop.class::cast)
                .toList();
    }

    /** What the fields that {@code type} declares lead to; null where they do not. */
    private static Object find(Class<?> wanted, Object from, Class<?> type, int depth) {
        for (Field field : type.getDeclaredFields()) {
            Object value = Modifier.isStatic(field.getModifiers()) ? null : value(field, from);
            if (wanted.isInstance(value)) {
                return value;
            }
            if (value != null && depth > 1 && value.getClass().isHidden()) {
                Object found = find(wanted, value, value.getClass(), depth - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
