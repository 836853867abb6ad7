package org.jotter.tracking;

/** Names one version of a registered model. */
public record VersionKey(String name, int version) {

    /** {@code models:/flight-delay/3}. */
    public String uri() {
        return new ModelUri.OfVersion(name, version).toString();
    }
}
