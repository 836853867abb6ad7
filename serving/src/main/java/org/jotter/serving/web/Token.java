package org.jotter.serving.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The secret that callers must know: {@code Authorization: Bearer <token>}, or Basic with any user
 * and the token as the password. Compared in constant time.
 */
final class Token {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final byte[] secret;

    Token(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    boolean isIn(String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        given(authorization).getBytes(StandardCharsets.UTF_8), secret);
    }

    private static String given(String authorization) {
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length());
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return password(authorization.substring(BASIC.length()));
        }
        return "";
    }

    private static String password(String encoded) {
        try {
            String pair =
                    new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
