package org.jotter.models.flavors.tribuo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tribuo.Tribuo;

/**
 * Which of Tribuo's modules brings which classes, as of Tribuo 4.3. Modules that every Jotter has
 * are not listed.
 */
final class TribuoModules {

    private static final String GROUP = "org.tribuo";

    /** The end of a package's name and of its artifact's, where the two differ. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "anomaly", "anomaly-core",
                    "classification.mnb", "classification-mnnaivebayes",
                    "clustering", "clustering-core",
                    "common.nearest", "common-nearest-neighbour",
                    "multilabel", "multilabel-core");

    private static final NavigableMap<String, String> ARTIFACTS = artifacts();

    private TribuoModules() {}

    private static NavigableMap<String, String> artifacts() {
        NavigableMap<String, String> artifacts = new TreeMap<>();
        OTHERWISE.forEach((end, artifact) -> put(artifacts, end, artifact));
        Stream.of(
                        "anomaly.liblinear",
                        "anomaly.libsvm",
                        "classification.liblinear",
                        "classification.libsvm",
                        "classification.xgboost",
                        "clustering.hdbscan",
                        "clustering.kmeans",
                        "common.liblinear",
                        "common.libsvm",
                        "common.xgboost",
                        "multilabel.sgd",
                        "regression.liblinear",
                        "regression.libsvm",
                        "regression.slm",
                        "regression.xgboost")
                .forEach(end -> put(artifacts, end, end.replace('.', '-')));
        return artifacts;
    }

    private static void put(Map<String, String> artifacts, String end, String artifact) {
        artifacts.put("%s.%s.".formatted(GROUP, end), "tribuo-" + artifact);
    }

    /** The artifact that brings a class; empty where all have it or none does. */
    static Optional<String> artifactOf(String className) {
        return ARTIFACTS.headMap(className, true).descendingMap().entrySet().stream()
                .filter(entry -> className.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The lines that bring the artifacts, without those that another one of them brings. */
    static List<String> lines(Collection<String> artifacts) {
        return new TreeSet<>(artifacts)
                .stream()
                        .filter(one -> artifacts.stream().noneMatch(other -> brings(other, one)))
                        .map(one -> "%%maven %s:%s:%s".formatted(GROUP, one, Tribuo.VERSION))
                        .toList();
    }

    /** tribuo-classification-xgboost needs tribuo-common-xgboost and a core. */
    private static boolean brings(String other, String one) {
        if (other.equals(one)) {
            return false;
        }
        return one.startsWith("tribuo-common-")
                ? other.endsWith(one.substring("tribuo-common".length()))
                : one.endsWith("-core")
                        && other.startsWith(one.substring(0, one.length() - "core".length()));
    }
}
