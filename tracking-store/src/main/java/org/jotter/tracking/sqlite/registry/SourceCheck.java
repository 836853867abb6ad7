package org.jotter.tracking.sqlite.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.PercentDecoding;
import org.jotter.tracking.errors.JotterException;

/**
 * Refuses a source that could lead a reader of the version to files that are not the model's. A
 * text without a scheme is a local path, and so is every {@code file:} URI: it has to be inside the
 * folder of the run or logged model that the version names. All else has to be an absolute path
 * that goes nowhere up. The tags of the version change nothing about it.
 *
 * <p>The rules are those of MLflow's model registry; what is decoded or cut off by any reader of
 * URIs is looked at too.
 */
final class SourceCheck {

    /** Two letters at least: one is a Windows drive. */
    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.\\-]+):(.*)", Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile("//[^/\\\\]*(.*)", Pattern.DOTALL);

    /** Some server or client ends a path's segment at each of these. */
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\?;&=]");

    /** What MLflow's clients give as the source of a prompt, which has no files. */
    private static final List<String> PROMPT_SOURCES = List.of("dummy-source", "prompt-template");

    private SourceCheck() {}

    /**
     * @param ownFolders where the run and the logged model of the version keep their files
     * @throws JotterException INVALID, with MLflow's texts
     */
    static void check(NewModelVersion version, List<String> ownFolders) {
        String source = version.source();
        String decoded = PercentDecoding.untilStable(source);
        if (isPlaceholder(version)) {
            return;
        }
        if (isLocal(source) || isLocal(decoded)) {
            checkLocal(source, ownFolders);
        } else if (leadsElsewhere(decoded)) {
            throw RegistryErrors.relativeSource(source);
        }
    }

    private static boolean isPlaceholder(NewModelVersion version) {
        return "true".equalsIgnoreCase(version.tags().get("mlflow.prompt.is_prompt"))
                && PROMPT_SOURCES.contains(version.source());
    }

    private static boolean isLocal(String source) {
        Matcher uri = SCHEME.matcher(source);
        return !uri.matches() || uri.group(1).toLowerCase(Locale.ROOT).equals("file");
    }

    private static void checkLocal(String source, List<String> ownFolders) {
        boolean inside =
                LocalSource.file(source).stream()
                        .anyMatch(
                                file ->
                                        ownFolders.stream()
                                                .flatMap(own -> LocalSource.file(own).stream())
                                                .anyMatch(own -> LocalSource.isInside(file, own)));
        if (!inside) {
            throw RegistryErrors.localSource(source);
        }
    }

    /** A fragment too: what is behind it is seen by one reader and cut off by another. */
    private static boolean leadsElsewhere(String decoded) {
        return decoded.indexOf('\0') >= 0
                || decoded.indexOf('#') >= 0
                || Arrays.asList(SEPARATOR.split(decoded)).contains("..")
                || !isAbsolute(path(decoded));
    }

    private static String path(String decoded) {
        String rest = decoded.substring(decoded.indexOf(':') + 1);
        Matcher authority = AUTHORITY.matcher(rest);
        String path = authority.matches() ? authority.group(1) : rest;
        return path.split("\\?", 2)[0];
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") && !Arrays.asList(path.split("[/\\\\]")).contains(".");
    }
}
