package org.jotter.tracking.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The query of a GET, {@code ?a=b&c=d}: what is empty is left out, a list is a repeated key. */
final class Query {

    private final StringBuilder text = new StringBuilder();

    static Query of(String name, Object value) {
        return new Query().and(name, value);
    }

    Query and(String name, Object value) {
        if (value instanceof List<?> values) {
            values.forEach(each -> and(name, each));
        } else if (!value.toString().isEmpty()) {
            text.append(text.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
