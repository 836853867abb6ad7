package org.jotter.kernel.requests;

import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.messages.MessageType;

/** Puts our handlers before JJava's. */
public final class Requests {

    private Requests() {}

    /** Answers the kernel's front ends from its connection on. */
    public static void answer() {
        Connections.whenConnected(Requests::answer);
    }

    private static void answer(JupyterConnection connection) {
        connection.setHandler(MessageType.EXECUTE_REQUEST, new StopOnError(connection));
    }
}
