package org.jotter.tracking;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * Where a workspace keeps artifacts, and the URI under which that place is shown: its {@code file:}
 * URI in process, {@code mlflow-artifacts:/} to the clients of a server. URIs of experiments, runs
 * and logged models are worked out, never stored, so that a workspace can be moved and be shown
 * under both.
 *
 * @param folder what is below it is the workspace's
 * @param uri without the slash at its end
 */
public record ArtifactRoot(Path folder, String uri) {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("//([^/]*)(.*)");
    private static final Pattern PROXY =
            Pattern.compile(".*?/(?:ajax-)?api/2\\.0/mlflow-artifacts/artifacts(/.*)?");

    public ArtifactRoot {
        folder = folder.toAbsolutePath().normalize();
        uri = withoutSlash(uri);
    }

    /** The root that shows the folder as its {@code file:} URI. */
    public static ArtifactRoot of(Path folder) {
        return new ArtifactRoot(folder, folder.toAbsolutePath().normalize().toUri().toString());
    }

    /**
     * A URI that {@link #shownAs} takes; a path as an absolute one.
     *
     * @throws JotterException INVALID where no experiment could have its location there
     */
    public static String checked(String uri) {
        Limits.required("default_artifact_root", uri);
        return ArtifactLocation.checked(uri);
    }

    /** The same folder under another URI. */
    public ArtifactRoot shownAs(String otherUri) {
        return new ArtifactRoot(folder, otherUri);
    }

    /**
     * The artifact location of an experiment.
     *
     * @param ownLocation the one it was made with, empty where it has none
     */
    public String experiment(ExperimentId id, String ownLocation) {
        return ownLocation.isEmpty() ? below(uri, id.value()) : ownLocation;
    }

    /** The artifact URI of a run: {@code <location>/<run>/artifacts}. */
    public String run(ExperimentId id, String ownLocation, String runId) {
        return below(experiment(id, ownLocation), runId + "/artifacts");
    }

    /** The artifact URI of a logged model: {@code <location>/models/<model>/artifacts}. */
    public String loggedModel(ExperimentId id, String ownLocation, String modelId) {
        return below(experiment(id, ownLocation), "models/" + modelId + "/artifacts");
    }

    /** The path goes before a query, as in {@code s3://bucket/runs?region=x}. */
    private static String below(String uri, String path) {
        int query = uri.indexOf('?');
        String place = query < 0 ? uri : uri.substring(0, query);
        return withoutSlash(place) + "/" + path + (query < 0 ? "" : uri.substring(query));
    }

    /**
     * The path below the folder that a URI means, parted by {@code /}: one of {@code
     * mlflow-artifacts:/x}, {@code mlflow-artifacts://host:port/x}, {@code
     * http(s)://.../api/2.0/mlflow-artifacts/artifacts/x}, or a {@code file:} URI or absolute path
     * below the folder. Percent-decoded once; still to be confined. Empty where the URI is
     * elsewhere.
     */
    public Optional<String> path(String artifactUri) {
        return switch (scheme(artifactUri)) {
            case "mlflow-artifacts" -> Optional.of(decoded(afterAuthority(artifactUri)));
            case "http", "https" -> proxied(artifactUri);
            case "file" -> fileOf(artifactUri).flatMap(this::relative);
            default -> Optional.empty();
        };
    }

    /**
     * The folder outside this one that a {@code file:} URI or absolute path means. Empty for every
     * other URI, and always where the root is not shown as {@code file:}: a server's clients see
     * nothing but the workspace's own artifacts.
     */
    public Optional<Path> otherFolder(String artifactUri) {
        boolean inProcess = scheme(uri).equals("file");
        return inProcess && scheme(artifactUri).equals("file")
                ? fileOf(artifactUri).filter(file -> relative(file).isEmpty())
                : Optional.empty();
    }

    /** A text without a scheme, or with a Windows drive, is a file's. */
    private static String scheme(String uri) {
        Matcher matcher = SCHEME.matcher(uri);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "file";
    }

    private static String afterAuthority(String uri) {
        String rest = uri.substring(uri.indexOf(':') + 1);
        Matcher matcher = AUTHORITY.matcher(rest);
        return matcher.matches() ? matcher.group(2) : rest;
    }

    private static Optional<String> proxied(String uri) {
        Matcher matcher = PROXY.matcher(uri);
        return matcher.matches()
                ? Optional.of(decoded(matcher.group(1) == null ? "" : matcher.group(1)))
                : Optional.empty();
    }

    /** Without the slashes around it, and no {@code +} read as a blank. */
    private static String decoded(String path) {
        String plain = path.replaceAll("^/+|/+$", "");
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return plain;
        }
    }

    /** The file that a {@code file:} URI or absolute path names; empty for any other URI. */
    public static Optional<Path> file(String uri) {
        return scheme(uri).equals("file") ? fileOf(uri) : Optional.empty();
    }

    private static Optional<Path> fileOf(String uri) {
        if (!SCHEME.matcher(uri).matches()) {
            return absolute(uri);
        }
        String path = uri.substring(uri.indexOf(':') + 1).replaceFirst("^//localhost/", "/");
        try {
            return Optional.of(Path.of(URI.create("file:" + path)).normalize());
        } catch (IllegalArgumentException notEncoded) {
            return absolute(path.replaceFirst("^///", "/"));
        }
    }

    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute).map(Path::normalize);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> relative(Path file) {
        return file.startsWith(folder)
                ? Optional.of(folder.relativize(file).toString().replace('\\', '/'))
                : Optional.empty();
    }

    private static String withoutSlash(String uri) {
        return uri.replaceAll("/+$", "");
    }
}
