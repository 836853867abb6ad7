package org.jotter.tracking.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.testing.MlflowServer;

/** The remote store on a server of Python's own, which ends with it. */
record MlflowStore(MlflowServer server, TrackingStore store) {

    /** Starts the server in a folder, with more options of {@code mlflow server}. */
    static MlflowStore start(Path folder, String... options)
            throws IOException, InterruptedException {
        MlflowServer server = MlflowServer.start(folder, options);
        TrackingStore store =
                RemoteStore.at(
                        server.address().toString(),
                        Map.of(),
                        new WorkspaceFolder(folder.resolve(".jotter")),
                        Clock.systemUTC(),
                        Patience.USUAL);
        return new MlflowStore(server, store);
    }

    void stop() throws InterruptedException {
        store.close();
        server.close();
    }
}
