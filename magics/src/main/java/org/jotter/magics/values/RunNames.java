package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;

/** The names of runs: of the active experiment's first, newest first. */
public final class RunNames extends Values {

    RunNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        RunQuery here = RunQuery.in(context.jotter().mlflow().experimentId());
        List<String> names = named(here, prefix);
        return names.isEmpty() ? named(RunQuery.all(), prefix) : names;
    }

    private List<String> named(RunQuery query, String prefix) {
        return context.jotter().store().runs().search(beginning(query, prefix).limit(MOST)).stream()
                .map(Run::name)
                .distinct()
                .toList();
    }

    /** The store compares with LIKE, whose own signs are left to the caller's comparison. */
    private static RunQuery beginning(RunQuery query, String prefix) {
        String start = prefix.split("['%_\\\\]", 2)[0];
        return start.isEmpty()
                ? query
                : query.where("attributes.run_name LIKE '%s%%'".formatted(start));
    }
}
