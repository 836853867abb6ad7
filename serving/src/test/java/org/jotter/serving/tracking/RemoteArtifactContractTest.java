package org.jotter.serving.tracking;

import java.time.Clock;
import java.util.Map;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.contract.ArtifactContract;
import org.jotter.tracking.remote.Patience;
import org.jotter.tracking.remote.RemoteStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Artifacts through our own server. */
class RemoteArtifactContractTest extends ArtifactContract {

    @RegisterExtension final ServedStore server = new ServedStore();

    @Override
    protected TrackingStore store() {
        return RemoteStore.at(
                server.address().toString(),
                Map.of(),
                server.store().folder(),
                Clock.systemUTC(),
                Patience.USUAL);
    }
}
