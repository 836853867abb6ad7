package org.jotter.serving.scoring;

import java.util.Optional;
import org.jotter.serving.endpoints.Endpoint;

/**
 * An endpoint of this process that was just started or given another model.
 *
 * @param curl a command line that asks it for a prediction
 * @param beside the endpoint of another process whose name it would have had; empty for none
 */
public record ServedEndpoint(Endpoint endpoint, String curl, Optional<Endpoint> beside) {

    public String name() {
        return endpoint.name();
    }

    /** {@code http://127.0.0.1:5001}. */
    public String address() {
        return endpoint.address();
    }
}
