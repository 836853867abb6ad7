package org.jotter.kernel.requests;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * Drops the cells that wait behind one that failed, as ipykernel does: each is answered {@code
 * aborted}. A request that says {@code stop_on_error: false} lets them run.
 *
 * <p>Called by the thread that reads the shell socket, which alone may read it.
 */
final class StopOnError implements ShellHandler<ExecuteRequest> {

    /** A front end sends its cells one by one, but in one go. */
    private static final int PAUSES = 10;

    private static final int PAUSE_MILLIS = 5;

    private final JupyterConnection connection;
    private final ShellHandler<ExecuteRequest> before;

    StopOnError(JupyterConnection connection) {
        this.connection = connection;
        this.before = connection.getHandler(MessageType.EXECUTE_REQUEST);
    }

    @Override
    public void handle(ShellReplyEnvironment env, Message<ExecuteRequest> request) {
        WatchedReplies replies = new WatchedReplies(env);
        List<Message<?>> waiting = List.of();
        try {
            before.handle(replies, request);
            if (replies.failed() && request.getContent().shouldStopOnError()) {
                // before the reply: what is sent after it was sent by someone who knows
                waiting = waiting((ShellChannel) env.getShell());
            }
        } finally {
            replies.resolveDeferrals();
        }
        for (Message<?> message : waiting) {
            answer((ShellChannel) env.getShell(), message);
        }
    }

    private static List<Message<?>> waiting(ShellChannel shell) {
        List<Message<?>> waiting = new ArrayList<>();
        while (isMessageWaiting(shell)) {
            waiting.add(shell.readMessage());
        }
        return waiting;
    }

    private static boolean isMessageWaiting(ShellChannel shell) {
        try {
            // of ZeroMQ, which JJava's jar holds under another package than its libraries
            Method events = shell.getClass().getMethod("getEvents");
            for (int i = 0; i < PAUSES; i++) {
                if (((int) events.invoke(shell) & 1) != 0) {
                    return true;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (ReflectiveOperationException e) {
            return false; // whatever waits is run
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private <T> void answer(ShellChannel shell, Message<T> message) {
        ShellReplyEnvironment env = connection.prepareReplyEnv(shell, message);
        MessageType<T> type = message.getHeader().getType();
        try {
            if (type.equals(MessageType.EXECUTE_REQUEST)) {
                abort(env, message);
            } else if (connection.getHandler(type) != null) {
                connection.getHandler(type).handle(env, message);
            }
        } finally {
            env.resolveDeferrals();
        }
        if (env.isMarkedForShutdown()) {
            connection.close();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // JJava knows no such reply
    private static void abort(ShellReplyEnvironment env, Message<?> request) {
        env.setBusyDeferIdle();
        env.reply(new Message(request, MessageType.EXECUTE_REPLY, new Aborted()));
    }

    /** As JSON. */
    @SuppressWarnings("unused")
    private static final class Aborted {
        private final String status = "aborted";
    }
}
