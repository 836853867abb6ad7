package org.jotter.tracking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An experiment to be made: {@code NewExperiment.named("flights").at("s3://bucket/x")}.
 *
 * @param artifactLocation a URI, or a local path, which is made absolute; at most 2048 characters;
 *     empty for a place below the workspace's artifacts
 */
public record NewExperiment(String name, String artifactLocation, Map<String, String> tags) {

    public NewExperiment {
        Limits.experimentName(name);
        artifactLocation = ArtifactLocation.checked(artifactLocation);
        tags.forEach(Limits::experimentTag);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    public static NewExperiment named(String name) {
        return new NewExperiment(name, "", Map.of());
    }

    public NewExperiment at(String newArtifactLocation) {
        return new NewExperiment(name, newArtifactLocation, tags);
    }

    public NewExperiment tagged(String key, String value) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(key, value);
        return new NewExperiment(name, artifactLocation, more);
    }
}
