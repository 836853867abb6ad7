package org.jotter.serving.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.contract.StoreContract;
import org.jotter.tracking.remote.Patience;
import org.jotter.tracking.remote.RemoteStore;
import org.jotter.tracking.testing.FreshStore;
import org.jotter.tracking.testing.ReverseProxy;
import org.jotter.tracking.testing.ReverseProxy.Seen;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The remote store on our own server; MLflow's own classes read every answer on its way back. */
class RemoteStoreContractTest extends StoreContract {

    private static final String API = "/api/2.0/mlflow/";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private TrackingServer server;
    private ReverseProxy proxy;
    private TrackingStore store;

    @BeforeEach
    void serve() {
        server = TrackingServer.start(fresh.store(), ServerOptions.usual(Binding.loopback(0)));
        proxy = ReverseProxy.to(server.address());
        proxy.watching(RemoteStoreContractTest::checkAnswer);
        store = store(proxy, fresh.store().folder());
    }

    static TrackingStore store(ReverseProxy proxy, WorkspaceFolder workspace) {
        Patience patience =
                new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(1));
        return RemoteStore.at(
                proxy.address().toString(), Map.of(), workspace, Clock.systemUTC(), patience);
    }

    private static void checkAnswer(Seen seen) {
        String path = seen.uri().getPath();
        if (seen.status() == 200 && path.startsWith(API)) {
            ProtobufSchema.check(path.substring(API.length()), seen.body());
        }
    }

    @AfterEach
    void stop() {
        store.close();
        proxy.close();
        server.close();
    }

    @Override
    protected int rounds() {
        return Rounds.overHttp(20_000);
    }

    @Override
    protected TrackingStore store() {
        return store;
    }
}
