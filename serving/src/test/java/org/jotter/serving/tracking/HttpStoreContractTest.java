package org.jotter.serving.tracking;

import org.jotter.serving.web.Binding;
import org.jotter.tracking.contract.StoreContract;
import org.jotter.tracking.contract.StoreDoor;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpStoreContractTest extends StoreContract {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private TrackingServer server;

    @BeforeEach
    void serve() {
        server = TrackingServer.start(fresh.store(), ServerOptions.usual(Binding.loopback(0)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected StoreDoor door() {
        return new HttpDoor(server.address());
    }
}
