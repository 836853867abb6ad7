package org.jotter.tracking.sqlite;

import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.contract.ArtifactContract;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteArtifactContractTest extends ArtifactContract {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Override
    protected TrackingStore store() {
        return fresh.store();
    }
}
