package org.jotter.magics.values;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.RunQuery;

/** The names of runs that can be ended. */
public final class OpenRunNames extends RunNames {

    OpenRunNames(MagicContext context) {
        super(context, RunQuery.all().where("attributes.status = 'RUNNING'"));
    }
}
