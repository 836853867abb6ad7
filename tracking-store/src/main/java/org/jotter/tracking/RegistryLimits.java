package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/** What MLflow allows in the registry's names and values, each rule with its error. */
public final class RegistryLimits {

    static final int NAME_LENGTH = 256;
    static final int TAG_VALUE_LENGTH = 100_000;
    static final int ALIAS_LENGTH = 255;
    static final int DESCRIPTION_LENGTH = 100_000;
    static final int SOURCE_LENGTH = 2048;

    private static final Pattern ALIAS =
            Pattern.compile("[\\w\\-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern VERSION_ALIAS = Pattern.compile("[vV][0-9]+");

    private RegistryLimits() {}

    public static void name(String name) {
        name("name", name);
    }

    /**
     * Checks a name that an error calls {@code parameter}. A name is opaque: only what breaks a
     * {@code models:/} URI or names a folder is refused.
     */
    public static void name(String parameter, String name) {
        Limits.required(parameter, name == null ? null : name.strip());
        Limits.noNul(parameter, name);
        Limits.length(parameter, name, NAME_LENGTH);
        if (name.contains("/") || name.contains(":")) {
            throw invalid("Invalid model name '%s'. Names cannot contain '/' or ':'.", name);
        }
        if (name.startsWith("..") || name.equals(".")) {
            throw Limits.invalid(parameter, name, Keys.PATH.formatted(name));
        }
    }

    public static void alias(String alias) {
        Limits.required("alias", alias);
        Limits.length("Registered model alias name", alias, ALIAS_LENGTH);
        if (!ALIAS.matcher(alias).matches()) {
            throw invalid(
                    "Invalid alias name: '%s'. Names may only contain alphanumerics, underscores"
                            + " (_), and dashes (-).",
                    alias);
        }
        if (alias.equalsIgnoreCase("latest")) {
            throw new JotterException(
                    INVALID, "'latest' alias name (case insensitive) is reserved.");
        }
        if (VERSION_ALIAS.matcher(alias).matches()) {
            throw invalid("Version alias name '%s' is reserved.", alias);
        }
    }

    public static void tag(String key, String value) {
        Limits.tagKey("key", key);
        Limits.value("tag", key, value, TAG_VALUE_LENGTH);
    }

    public static void description(String description) {
        Limits.length("description", description, DESCRIPTION_LENGTH);
    }

    public static void source(String source) {
        Limits.required("source", source);
        Limits.length("source", source, SOURCE_LENGTH);
    }

    public static void runLink(String runLink) {
        Limits.length("run_link", runLink, SOURCE_LENGTH);
    }

    private static JotterException invalid(String message, String value) {
        return new JotterException(INVALID, message.formatted(value));
    }
}
