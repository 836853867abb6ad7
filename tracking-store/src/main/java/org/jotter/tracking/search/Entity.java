package org.jotter.tracking.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Arrays;
import java.util.List;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What the part before the first dot of an identifier may be. */
enum Entity {
    METRIC("latest_metrics", "metric", "metrics"),
    PARAMETER("params", "parameter", "parameters", "param", "params"),
    TAG("tags", "tag", "tags"),
    ATTRIBUTE("runs", "attribute", "attributes", "attr", "run");

    private final String table;
    private final List<String> names;

    Entity(String table, String... names) {
        this.table = table;
        this.names = List.of(names);
    }

    static Entity named(String name) {
        return Arrays.stream(values())
                .filter(entity -> entity.names.contains(name))
                .findFirst()
                .orElseThrow(() -> noSuch(name));
    }

    String table() {
        return table;
    }

    /** MLflow's word for it. */
    String word() {
        return names.get(0);
    }

    private static JotterException noSuch(String name) {
        List<String> words = Arrays.stream(values()).map(Entity::word).toList();
        List<String> all = Arrays.stream(values()).flatMap(e -> e.names.stream()).toList();
        return new JotterException(
                INVALID,
                "Invalid entity type '%s'. Valid values are ['%s'].%s"
                        .formatted(name, String.join("', '", words), Names.didYouMean(name, all)));
    }
}
