package org.jotter.magics.serve;

import org.jotter.serving.endpoints.Endpoint;

/**
 * An endpoint that was just started or given another model.
 *
 * @param curl a command line that asks it for a prediction
 */
public record ServedEndpoint(Endpoint endpoint, String curl) {}
