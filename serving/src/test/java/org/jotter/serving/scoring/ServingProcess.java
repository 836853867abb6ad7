package org.jotter.serving.scoring;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;

/**
 * A program that serves {@code flights} from the workspace it is given, asks it once, says so in
 * one line, and comes to the end of its main method: at once, or, told {@code wait}, when its input
 * ends.
 */
final class ServingProcess {

    private ServingProcess() {}

    public static void main(String[] args) throws IOException {
        WorkspaceFolder folder = WorkspaceFolder.locate(Map.of(), Path.of(args[0]));
        ServingEndpoints endpoints =
                new ServingEndpoints(Db.open(folder.database()), Clock.systemUTC());
        Endpoint endpoint = endpoints.serve("flights", Flights.byTemperature(1), 0);
        int status =
                Http.score(URI.create(endpoint.address()), "{\"dataframe_records\":[]}")
                        .statusCode();
        System.out.println(status + " " + endpoint.address());
        if (args[1].equals("wait")) {
            System.in.readAllBytes();
        }
    }
}
