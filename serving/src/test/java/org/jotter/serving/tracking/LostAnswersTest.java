package org.jotter.serving.tracking;

import java.time.Clock;
import java.util.Random;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.contract.StoreContract;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.jotter.tracking.testing.ReverseProxy;
import org.jotter.tracking.testing.ReverseProxy.Fault;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The remote store on a bad line: every third request or answer is lost on its way, or a gateway
 * answers in the server's place. Everything is kept all the same, and kept once.
 */
class LostAnswersTest extends StoreContract {

    private static final Fault[] FAULTS = Fault.values();

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private SqliteStore served;
    private TrackingServer server;
    private ReverseProxy proxy;
    private TrackingStore store;

    @BeforeEach
    void serve() {
        served = fresh.open(Clock.systemUTC()); // a server's answers and rows tell one time
        server = TrackingServer.start(served, ServerOptions.usual(Binding.loopback(0)));
        proxy = ReverseProxy.to(server.address());
        store = RemoteStoreContractTest.store(proxy, fresh.store().folder());
        Random random = new Random(3);
        proxy.failing(
                request ->
                        random.nextInt(3) == 0
                                ? FAULTS[random.nextInt(FAULTS.length)]
                                : Fault.NONE);
    }

    @AfterEach
    void stop() {
        store.close();
        proxy.close();
        server.close();
        served.close();
    }

    @Override
    protected int rounds() {
        return Rounds.overHttp(20_000);
    }

    @Override
    protected TrackingStore store() {
        return store;
    }

    @Override
    protected boolean losesAnswers() {
        return true;
    }
}
