package org.jotter.magics.serve;

import java.util.AbstractList;
import java.util.List;
import org.jotter.serving.endpoints.Endpoint;

/** The endpoints of a workspace, stopped ones too. */
public final class EndpointList extends AbstractList<Endpoint> {

    private final List<Endpoint> endpoints;

    EndpointList(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    @Override
    public Endpoint get(int index) {
        return endpoints.get(index);
    }

    @Override
    public int size() {
        return endpoints.size();
    }
}
