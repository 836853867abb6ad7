package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.tracking.errors.JotterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What MLflow allows in names, keys and values, each rule with its error. Lengths are counted in
 * Unicode characters (code points), as MLflow counts them.
 */
public final class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    static final int KEY_LENGTH = 250;
    static final int PARAM_VALUE_LENGTH = 6000;
    static final int TAG_VALUE_LENGTH = 8000;
    static final int EXPERIMENT_TAG_VALUE_LENGTH = 20_000;
    static final int EXPERIMENT_NAME_LENGTH = 500;
    static final int LOGGED_MODEL_NAME_LENGTH = 500;
    static final int LOGGED_MODEL_KEY_LENGTH = 255;
    static final int LOGGED_MODEL_VALUE_LENGTH = 65_535;
    static final int MAX_RESULTS = 50_000;

    /** Of a value that is data, a whole JSON list or object. */
    static final int DATA_LENGTH = 1_000_000;

    private static final int ID_LENGTH = 500;

    private Limits() {}

    public static String metricKey(String key) {
        return metricKey("name", key);
    }

    /** Checks a metric's key that an error calls {@code parameter}: {@code metrics[3].name}. */
    public static String metricKey(String parameter, String key) {
        return length("Metric name", Keys.check(parameter, key), KEY_LENGTH);
    }

    /** Checks a param's key that an error calls {@code parameter}: {@code params[3].key}. */
    public static String paramKey(String parameter, String key) {
        return length("Param key", Keys.check(parameter, key), KEY_LENGTH);
    }

    /** Checks a tag's key that an error calls {@code parameter}: {@code tags[3].key}. */
    public static String tagKey(String parameter, String key) {
        return length(parameter, Keys.check(parameter, key), KEY_LENGTH);
    }

    /**
     * The value as it is kept: a text is cut off after 6000 characters, with a warning, as MLflow
     * does. A JSON list or object is never cut, since it could not be read again.
     *
     * @throws JotterException INVALID for JSON of more than 1,000,000 characters
     */
    public static String paramValue(String key, String value) {
        return cut("Param", key, value, PARAM_VALUE_LENGTH);
    }

    /** The value as a run keeps it: as a param's, but a text is cut off after 8000 characters. */
    public static String tagValue(String key, String value) {
        return key.equals(RunTags.MODEL_HISTORY) ? value : cut("Tag", key, value, TAG_VALUE_LENGTH);
    }

    /** A run's tags as they are kept, in the order given. */
    public static Map<String, String> tags(Map<String, String> tags) {
        Map<String, String> kept = new LinkedHashMap<>();
        tags.forEach((key, value) -> kept.put(tagKey("key", key), tagValue(key, value)));
        return kept;
    }

    public static void experimentTag(String key, String value) {
        tagKey("key", key);
        value("tag", key, value, EXPERIMENT_TAG_VALUE_LENGTH);
    }

    public static void experimentName(String name) {
        required("name", name);
        if (name.isBlank()) {
            throw new JotterException(INVALID, "Invalid experiment name: '%s'".formatted(name));
        }
        noNul("name", name);
        length("name", name, EXPERIMENT_NAME_LENGTH);
    }

    /** Checks an id that need not lead to anything; empty for none. */
    public static void reference(String parameter, String id) {
        length(parameter, id, ID_LENGTH);
    }

    /** Checks the id of a logged model that need not exist, but must be given. */
    public static void modelReference(String id) {
        required("model_id", id);
        reference("model_id", id);
    }

    static void loggedModelName(String name) {
        noNul("name", name);
        length("name", name, LOGGED_MODEL_NAME_LENGTH);
        if (name.chars().anyMatch(c -> "/:.%\"'".indexOf(c) >= 0)) {
            throw new JotterException(
                    INVALID,
                    ("Invalid model name ('%s') provided. Model name must be a non-empty string and"
                                    + " cannot contain the following characters: ('/', ':', '.',"
                                    + " '%%', '\"', \"'\")")
                            .formatted(name));
        }
    }

    /** Checks a param or tag of a logged model: any key and text of MLflow's column widths. */
    public static void loggedModelEntry(String key, String value) {
        required("key", key);
        noNul("key", key);
        length("key", key, LOGGED_MODEL_KEY_LENGTH);
        value("logged model's", key, value, LOGGED_MODEL_VALUE_LENGTH);
    }

    /** Checks a metric's time, which an error calls {@code parameter}. */
    public static void timestamp(String parameter, String key, double value, long millis) {
        if (millis < 0) {
            throw new JotterException(
                    INVALID,
                    ("Invalid value %d for parameter '%s' supplied: metric '%s' (value=%s)."
                                    + " Timestamp must be a nonnegative long (64-bit integer)")
                            .formatted(millis, parameter, key, value));
        }
    }

    public static void maxResults(int maxResults) {
        maxResults(maxResults, MAX_RESULTS);
    }

    public static void maxResults(int maxResults, int most) {
        if (maxResults < 1 || maxResults > most) {
            throw new JotterException(
                    INVALID,
                    "Invalid value %d for parameter 'max_results' supplied: it is 1 to %d"
                            .formatted(maxResults, most));
        }
    }

    /** For a page size that has no greatest value. */
    public static JotterException maxResultsNotPositive(int maxResults) {
        return new JotterException(
                INVALID,
                ("Invalid value %d for parameter 'max_results' supplied. It must be a positive"
                                + " integer.")
                        .formatted(maxResults));
    }

    public static void required(String parameter, String value) {
        if (value == null || value.isEmpty()) {
            throw new JotterException(
                    INVALID,
                    ("Missing value for required parameter '%s'. See the API docs for more"
                                    + " information about request parameters.")
                            .formatted(parameter));
        }
    }

    public static JotterException invalid(String parameter, String value, String why) {
        return new JotterException(
                INVALID,
                "Invalid value \"%s\" for parameter '%s' supplied: %s"
                        .formatted(inOneLine(value), parameter, why));
    }

    private static String inOneLine(String value) {
        return value.replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\0", "\\0");
    }

    /** SQL, C and shells take NUL for the end of a name: two names would look like one. */
    static void noNul(String parameter, String name) {
        if (name.indexOf('\0') >= 0) {
            throw invalid(parameter, name, "Names cannot contain the character NUL");
        }
    }

    /** Gives the value back; {@code parameter} is what an error calls it. */
    static String length(String parameter, String value, int limit) {
        if (isLonger(value, limit)) {
            throw new JotterException(
                    INVALID,
                    "'%s' exceeds the maximum length of %d characters: it has %d"
                            .formatted(parameter, limit, characters(value)));
        }
        return value;
    }

    static void value(String kind, String key, String value, int limit) {
        given(value);
        value(kind + " '" + key + "'", value, limit);
    }

    private static void value(String owner, String value, int limit) {
        if (isLonger(value, limit)) {
            throw new JotterException(
                    INVALID,
                    ("'value' exceeds the maximum length of %d characters: %s has %d. Log long"
                                    + " text as an artifact")
                            .formatted(limit, owner, characters(value)));
        }
    }

    /**
     * Gives back a param's value that will be kept as it is.
     *
     * @throws JotterException INVALID where it would be cut
     */
    public static String wholeParam(String key, String value) {
        return whole("param", key, value, PARAM_VALUE_LENGTH);
    }

    /** As {@link #wholeParam}, of a tag. */
    public static String wholeTag(String key, String value) {
        return whole("tag", key, value, TAG_VALUE_LENGTH);
    }

    private static String whole(String kind, String key, String value, int limit) {
        if (isLonger(value, limit) && !JsonText.isListOrObject(value)) {
            value(kind, key, value, limit);
        }
        return value;
    }

    private static String cut(String kind, String key, String value, int limit) {
        given(value);
        if (!isLonger(value, limit)) {
            return value;
        }
        if (JsonText.isListOrObject(value)) {
            value(kind + " '" + key + "'", value, DATA_LENGTH);
            return value;
        }
        LOG.warn(
                "{} '{}' has {} characters and is cut to {}. Log long text as an artifact",
                kind,
                key,
                characters(value),
                limit);
        return value.substring(0, value.offsetByCodePoints(0, limit));
    }

    private static void given(String value) {
        if (value == null) {
            required("value", null);
        }
    }

    private static boolean isLonger(String value, int limit) {
        return value.length() > limit && characters(value) > limit;
    }

    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }
}
