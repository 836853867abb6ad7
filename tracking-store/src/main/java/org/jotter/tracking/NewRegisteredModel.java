package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A registered model to be made: {@code NewRegisteredModel.named("x").tagged("team", "ada")}. */
public record NewRegisteredModel(String name, String description, Map<String, String> tags) {

    public NewRegisteredModel {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public static NewRegisteredModel named(String name) {
        return new NewRegisteredModel(name, "", Map.of());
    }

    public NewRegisteredModel described(String newDescription) {
        return new NewRegisteredModel(name, newDescription, tags);
    }

    public NewRegisteredModel tagged(String key, String value) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(key, value);
        return new NewRegisteredModel(name, description, more);
    }
}
