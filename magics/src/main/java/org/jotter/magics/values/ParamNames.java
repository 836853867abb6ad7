package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The params of the newest runs. */
public final class ParamNames extends Values {

    ParamNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return RecentNames.of(context).of("params");
    }
}
