package org.jotter.tracking.artifacts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.PercentDecoding;

/**
 * Finds what a client means by a path that it made of listed names. MLflow's clients percent-decode
 * each until it is stable, so that they ask for {@code a&b.txt} where {@code a%26b.txt} was listed.
 */
public final class ListedNames {

    private final Function<String, List<ArtifactFile>> list;

    /**
     * @param list what is directly in a folder, by path
     */
    public ListedNames(Function<String, List<ArtifactFile>> list) {
        this.list = list;
    }

    /** The path of the first file or folder that is listed so; empty where there is none. */
    public Optional<String> find(String path) {
        return find("", ArtifactPath.normal(path));
    }

    private Optional<String> find(String folder, String rest) {
        for (ArtifactFile file : list.apply(folder)) {
            String asked = decoded(file.name());
            if (rest.equals(asked)) {
                return Optional.of(file.path());
            }
            if (file.isDir() && rest.startsWith(asked + "/")) {
                Optional<String> below = find(file.path(), rest.substring(asked.length() + 1));
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(String name) {
        return ArtifactPath.withoutControls(PercentDecoding.untilStable(name));
    }
}
