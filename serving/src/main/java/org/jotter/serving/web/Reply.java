package org.jotter.serving.web;

import io.javalin.http.Context;

/** What is sent for a request: whole at once, or a piece at a time. */
public interface Reply {

    /** Sends it; a client that has gone is nobody's fault. */
    void send(Context ctx);
}
