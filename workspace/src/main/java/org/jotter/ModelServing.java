package org.jotter;

import java.util.function.Supplier;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.endpoints.ServedModel;
import org.jotter.serving.scoring.ScoringModel;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.serving.scoring.ServingEndpoints;

/** Gives models that were found by a URI to the endpoints of this process. */
final class ModelServing {

    private final Supplier<ServingEndpoints> endpoints;

    ModelServing(Supplier<ServingEndpoints> endpoints) {
        this.endpoints = endpoints;
    }

    ServedEndpoint serve(ResolvedModel found, String name, int port) {
        String endpointName = name.isEmpty() ? nameOf(found) : name;
        Endpoint endpoint = endpoints.get().serve(endpointName, scoring(found), port);
        return new ServedEndpoint(endpoint, endpoints.get().curl(endpointName));
    }

    /** The registered model's, else the name under which a run logged it. */
    private static String nameOf(ResolvedModel found) {
        return found.name().isEmpty() ? found.model().info().artifactPath() : found.name();
    }

    private static ScoringModel scoring(ResolvedModel found) {
        return new ScoringModel(
                new ServedModel(found.name(), found.version(), found.uri().toString()),
                found.model().signature(),
                found.model().inputRules(),
                found.model(),
                found.model().inputExample());
    }
}
