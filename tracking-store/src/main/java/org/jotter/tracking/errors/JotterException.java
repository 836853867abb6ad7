package org.jotter.tracking.errors;

import java.util.Objects;

/**
 * The one exception that Jotter throws for a mistake a user can mend. Its message stands alone:
 * what was wrong with the value quoted, the nearest right thing, the next step.
 */
public final class JotterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kind of mistake; it alone decides the MLflow error code and the HTTP status. */
    public enum Kind {
        /** A named thing does not exist. */
        MISSING("RESOURCE_DOES_NOT_EXIST", 404),
        /** An argument breaks a rule. */
        INVALID("INVALID_PARAMETER_VALUE", 400),
        /**
         * An artifact path that is refused; MLflow's own answer to it is just {@code Invalid path}.
         */
        INVALID_PATH("INVALID_PARAMETER_VALUE", 400),
        /** A request body that cannot be read at all. */
        BAD_REQUEST("BAD_REQUEST", 400),
        /** A name is taken. */
        EXISTS("RESOURCE_ALREADY_EXISTS", 400),
        /** Somebody else holds or changed it: a port in use, another kernel's endpoint. */
        CONFLICT("RESOURCE_CONFLICT", 409),
        /** The file system or an access rule says no. */
        DENIED("PERMISSION_DENIED", 403),
        /** This version of Jotter cannot do it. */
        UNSUPPORTED("NOT_IMPLEMENTED", 501),
        /** The run's cell was interrupted; what its old body still logs is refused. */
        INTERRUPTED("ABORTED", 409),
        /** The disk is full; MLflow's clients do not try a 507 again for minutes. */
        FULL("RESOURCE_EXHAUSTED", 507),
        /** A tracking server does not answer now; the same call may succeed later. */
        UNAVAILABLE("TEMPORARILY_UNAVAILABLE", 503),
        /** A fault of the machine or of Jotter itself. */
        INTERNAL("INTERNAL_ERROR", 500);

        private final String errorCode;
        private final int httpStatus;

        Kind(String errorCode, int httpStatus) {
            this.errorCode = errorCode;
            this.httpStatus = httpStatus;
        }

        public String errorCode() {
            return errorCode;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Kind kind;

    public JotterException(Kind kind, String message) {
        this(kind, message, null);
    }

    public JotterException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
    }

    public Kind kind() {
        return kind;
    }
}
