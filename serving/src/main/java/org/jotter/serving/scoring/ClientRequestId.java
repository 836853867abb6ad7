package org.jotter.serving.scoring;

/** The id that a caller may give a request, to find it again in the inference table. */
final class ClientRequestId {

    /** The header that may carry it, beside the body's field of that name. */
    static final String HEADER = "client-request-id";

    static final int MOST_LETTERS = 1_000;

    private ClientRequestId() {}

    /**
     * The id, which is kept whole or not at all.
     *
     * @throws org.jotter.tracking.errors.JotterException BAD_REQUEST where it is too long
     */
    static String checked(String id) {
        if (id.length() > MOST_LETTERS) {
            throw BadBody.longId(id.length(), MOST_LETTERS);
        }
        return id;
    }
}
