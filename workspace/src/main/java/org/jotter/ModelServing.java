package org.jotter;

import java.util.Optional;
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

    /** Under a free name like the model's, where none is given. */
    ServedEndpoint serve(ResolvedModel found, String name, int port) {
        ServingEndpoints here = endpoints.get();
        String wanted = name.isEmpty() ? nameOf(found) : name;
        String free = name.isEmpty() ? here.freeName(wanted) : wanted;
        Endpoint endpoint = here.serve(free, scoring(found), port);
        return new ServedEndpoint(
                endpoint,
                here.curl(free),
                free.equals(wanted) ? Optional.empty() : here.find(wanted));
    }

    /** Under that name, whoever else serves it. */
    ServedEndpoint takeOver(ResolvedModel found, String name, int port) {
        ServingEndpoints here = endpoints.get();
        String wanted = name.isEmpty() ? nameOf(found) : name;
        Endpoint endpoint = here.takeOver(wanted, scoring(found), port);
        return new ServedEndpoint(endpoint, here.curl(wanted), Optional.empty());
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
