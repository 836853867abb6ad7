package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;

/** The names of runs: of the active experiment's first, newest first. */
public class RunNames extends Values {

    private final RunQuery all;

    RunNames(MagicContext context) {
        this(context, RunQuery.all());
    }

    /** Of those that a query finds. */
    RunNames(MagicContext context, RunQuery all) {
        super(context);
        this.all = all;
    }

    @Override
    protected List<String> startingWith(String prefix) {
        RunQuery named = beginning(all, prefix).limit(MOST);
        List<String> here =
                names(named.withExperimentIds(List.of(context.jotter().mlflow().experimentId())));
        return here.isEmpty() ? names(named) : here;
    }

    private List<String> names(RunQuery query) {
        return context.jotter().store().runs().search(query).stream()
                .map(Run::name)
                .distinct()
                .toList();
    }

    /** The store compares with LIKE, whose own signs are left to the caller's comparison. */
    private static RunQuery beginning(RunQuery query, String prefix) {
        String start = prefix.split("['%_\\\\]", 2)[0];
        if (start.isEmpty()) {
            return query;
        }
        String named = "attributes.run_name LIKE '%s%%'".formatted(start);
        return query.where(query.filter().isEmpty() ? named : query.filter() + " AND " + named);
    }
}
