package org.jotter.tracking.search;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** A run's attribute that a search may name. */
enum Attribute {
    RUN_ID("r.run_id", false),
    RUN_NAME("r.run_name", false, "run name", "Run name", "Run Name"),
    USER_ID("r.user_id", false),
    STATUS("r.status", false),
    ARTIFACT_URI(
            "((SELECT uri FROM artifact_root) || '/' || r.experiment_id || '/' || r.run_id ||"
                    + " '/artifacts')",
            false),
    START_TIME("r.start_time", true, "created", "Created"),
    END_TIME("r.end_time", true);

    private final String sql;
    private final boolean numeric;
    private final List<String> aliases;

    Attribute(String sql, boolean numeric, String... aliases) {
        this.sql = sql;
        this.numeric = numeric;
        this.aliases = List.of(aliases);
    }

    static Attribute named(String key) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.key().equals(key) || attribute.aliases.contains(key))
                .findFirst()
                .orElseThrow(() -> noSuch(key));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sql() {
        return sql;
    }

    boolean isNumeric() {
        return numeric;
    }

    private static JotterException noSuch(String key) {
        List<String> keys = Arrays.stream(values()).map(Attribute::key).toList();
        return new JotterException(
                INVALID,
                "Invalid attribute key '%s' specified. Valid keys are ['%s'].%s A metric is written metrics.%s"
                        .formatted(
                                key, String.join("', '", keys), Names.didYouMean(key, keys), key));
    }
}
