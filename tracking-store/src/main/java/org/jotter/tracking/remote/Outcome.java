package org.jotter.tracking.remote;

import java.net.http.HttpResponse;
import java.util.Set;

/** What became of one attempt. */
sealed interface Outcome<R> {

    /** The server's answer, whatever it says. */
    record Answered<R>(HttpResponse<R> response) implements Outcome<R> {

        private static final Set<Integer> BUSY = Set.of(408, 429, 502, 503, 504);

        @Override
        public boolean isFinal() {
            return !BUSY.contains(response.statusCode());
        }

        /** A gateway may have passed the request on. */
        @Override
        public boolean mayBeDone() {
            return response.statusCode() > 500;
        }

        @Override
        public String reason() {
            return "HTTP status " + response.statusCode();
        }
    }

    /** The request never left this machine. */
    record NotReached<R>(String reason, Exception cause) implements Outcome<R> {}

    /** The request may have reached the server; its answer did not come back. */
    record Lost<R>(String reason, Exception cause) implements Outcome<R> {

        @Override
        public boolean mayBeDone() {
            return true;
        }
    }

    /** Whether asking again would bring nothing else. */
    default boolean isFinal() {
        return false;
    }

    /** Whether the server may have done what it was asked. */
    default boolean mayBeDone() {
        return false;
    }

    /** Why it is no answer, in a few words. */
    String reason();

    default Exception cause() {
        return null;
    }
}
