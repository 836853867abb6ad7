package org.jotter.magics.values;

import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.ViewType;

/** The names of deleted runs. */
public final class DeletedRunNames extends RunNames {

    DeletedRunNames(MagicContext context) {
        super(context, RunQuery.all().withView(ViewType.DELETED_ONLY));
    }
}
