package org.jotter.tracking.sqlite.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a page ended, for the page after it: a hash of the question, then the place of the last row
 * in each order. A forged one finds nothing that another search would not find.
 */
final class PageToken {

    private static final int HASH_BYTES = 16;

    private PageToken() {}

    /** A token that {@link #decode} takes for the same question only. */
    static String encode(String question, List<Place> places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(hash(question));
            for (Place place : places) {
                write(out, place);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Place place) throws IOException {
        out.writeByte(place.rank());
        if (place.value() instanceof Double number) {
            out.writeByte('D');
            out.writeDouble(number);
        } else if (place.value() instanceof Number number) {
            out.writeByte('L');
            out.writeLong(number.longValue());
        } else if (place.value() instanceof String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte('S');
            out.writeInt(utf8.length);
            out.write(utf8);
        } else {
            out.writeByte('0');
        }
    }

    /**
     * The places that a token holds, one for each order.
     *
     * @throws JotterException INVALID where it is none of ours, or of another question
     */
    static List<Place> decode(String token, String question, int orders) {
        ByteBuffer bytes = ByteBuffer.wrap(base64(token));
        byte[] hash = new byte[HASH_BYTES];
        List<Place> places = new ArrayList<>();
        try {
            bytes.get(hash);
            for (int i = 0; i < orders; i++) {
                places.add(new Place(bytes.get(), value(bytes)));
            }
        } catch (BufferUnderflowException e) {
            throw invalid("it is incomplete");
        }
        if (bytes.hasRemaining() || !Arrays.equals(hash, hash(question))) {
            throw invalid("it belongs to another search");
        }
        return places;
    }

    private static byte[] base64(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalid("could not base64-decode");
        }
    }

    private static Object value(ByteBuffer bytes) {
        return switch (bytes.get()) {
            case 'D' -> bytes.getDouble();
            case 'L' -> bytes.getLong();
            case 'S' -> text(bytes);
            default -> "";
        };
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] hash(String question) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(
                    sha256.digest(question.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JotterException invalid(String why) {
        return new JotterException(
                INVALID, "Invalid page token, %s. Ask for the first page again".formatted(why));
    }
}
