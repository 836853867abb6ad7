package org.jotter.magics.values;

import java.util.List;
import org.jotter.features.FeatureTable;
import org.jotter.magics.notebook.MagicContext;

/** The feature tables' names. */
public final class FeatureTables extends Values {

    FeatureTables(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().fs().tables().stream().map(FeatureTable::name).toList();
    }
}
