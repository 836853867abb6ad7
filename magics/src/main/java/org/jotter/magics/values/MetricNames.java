package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The metrics of the newest runs. */
public final class MetricNames extends Values {

    MetricNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return RecentNames.of(context).of("metrics");
    }
}
