package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.serving.endpoints.Endpoint;

/** The endpoints' names. */
public final class EndpointNames extends Values {

    EndpointNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().serving().list().stream().map(Endpoint::name).toList();
    }
}
