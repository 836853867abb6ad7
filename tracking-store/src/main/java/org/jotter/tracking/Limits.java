package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * What MLflow allows in names, keys and values, each rule with its error. Lengths are counted in
 * UTF-16 characters.
 */
public final class Limits {

    static final int KEY_LENGTH = 250;
    static final int PARAM_VALUE_LENGTH = 6000;
    static final int TAG_VALUE_LENGTH = 8000;
    static final int EXPERIMENT_TAG_VALUE_LENGTH = 5000;
    static final int REGISTRY_TAG_VALUE_LENGTH = 5000;
    static final int EXPERIMENT_NAME_LENGTH = 500;
    static final int MODEL_NAME_LENGTH = 256;
    static final int ALIAS_LENGTH = 255;
    static final int MAX_RESULTS = 50_000;

    /** The one tag that may outgrow the limit: it holds a line for each model of the run. */
    private static final String MODEL_HISTORY = "mlflow.log-model.history";

    private static final Pattern ALIAS = Pattern.compile("[\\w\\-]+");
    private static final Pattern VERSION_ALIAS = Pattern.compile("[vV][0-9]+");

    private Limits() {}

    public static String metricKey(String key) {
        return key("metric", key);
    }

    public static void param(String key, String value) {
        key("param", key);
        value("param", key, value, PARAM_VALUE_LENGTH);
    }

    public static void tag(String key, String value) {
        key("tag", key);
        value("tag", key, value, key.equals(MODEL_HISTORY) ? Integer.MAX_VALUE : TAG_VALUE_LENGTH);
    }

    public static void experimentTag(String key, String value) {
        key("tag", key);
        value("tag", key, value, EXPERIMENT_TAG_VALUE_LENGTH);
    }

    public static void registryTag(String key, String value) {
        key("tag", key);
        value("tag", key, value, REGISTRY_TAG_VALUE_LENGTH);
    }

    public static void experimentName(String name) {
        required("name", name);
        length("name", name, EXPERIMENT_NAME_LENGTH);
    }

    public static void modelName(String name) {
        required("name", name);
        length("name", name, MODEL_NAME_LENGTH);
        if (name.contains("/") || name.contains(":")) {
            throw invalid("name", name, "a registered model's name cannot hold '/' or ':'");
        }
    }

    public static void alias(String alias) {
        required("alias", alias);
        length("alias", alias, ALIAS_LENGTH);
        if (!ALIAS.matcher(alias).matches()) {
            throw invalid("alias", alias, "an alias is letters, digits, underscores and dashes");
        }
        if (alias.equalsIgnoreCase("latest") || VERSION_ALIAS.matcher(alias).matches()) {
            throw invalid("alias", alias, "'latest' and 'v' with a number are reserved");
        }
    }

    public static void maxResults(int maxResults) {
        if (maxResults < 1 || maxResults > MAX_RESULTS) {
            throw new JotterException(
                    INVALID,
                    "Invalid value %d for parameter 'max_results' supplied: it is 1 to %d"
                            .formatted(maxResults, MAX_RESULTS));
        }
    }

    public static void required(String parameter, String value) {
        if (value == null || value.isEmpty()) {
            throw new JotterException(
                    INVALID, "Missing value for required parameter '%s'".formatted(parameter));
        }
    }

    public static JotterException invalid(String parameter, String value, String why) {
        return new JotterException(
                INVALID,
                "Invalid value \"%s\" for parameter '%s' supplied: %s"
                        .formatted(value, parameter, why));
    }

    private static String key(String kind, String key) {
        required("key", key);
        length("key", key, KEY_LENGTH);
        if (!key.chars().allMatch(Limits::isKeyCharacter)) {
            throw invalid(
                    "key",
                    key,
                    ("a %s key may hold letters, digits, underscores (_), dashes (-), periods (.),"
                                    + " spaces ( ), colons (:) and slashes (/)")
                            .formatted(kind));
        }
        if (!isPlainPath(key)) {
            throw invalid("key", key, "a %s key is a plain path like 'a/b'".formatted(kind));
        }
        return key;
    }

    private static boolean isKeyCharacter(int c) {
        return Character.isLetterOrDigit(c) || "_/.- :".indexOf(c) >= 0;
    }

    private static boolean isPlainPath(String key) {
        if (key.indexOf('/') < 0) {
            return !key.equals(".") && !key.startsWith("..");
        }
        boolean normal = Path.of(key).normalize().toString().equals(key);
        return normal && !key.startsWith("/") && !key.startsWith("..");
    }

    private static void length(String parameter, String value, int limit) {
        if (value.length() > limit) {
            throw new JotterException(
                    INVALID,
                    "'%s' exceeds the maximum length of %d characters: it has %d"
                            .formatted(parameter, limit, value.length()));
        }
    }

    private static void value(String kind, String key, String value, int limit) {
        if (value == null) {
            required("value", null);
        }
        if (value.length() > limit) {
            throw new JotterException(
                    INVALID,
                    ("'value' exceeds the maximum length of %d characters: %s '%s' has %d. Log long"
                                    + " text as an artifact")
                            .formatted(limit, kind, key, value.length()));
        }
    }
}
