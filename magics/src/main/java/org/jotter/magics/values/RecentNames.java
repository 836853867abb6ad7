package org.jotter.magics.values;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;

/** What the newest runs of the active experiment have: their metrics, params, tags. */
record RecentNames(List<Run> runs) {

    private static final int NEWEST = 20;

    private static final Map<String, Function<Run, Stream<String>>> KINDS =
            Map.of(
                    "metrics", run -> run.data().metrics().keySet().stream(),
                    "params", run -> run.data().params().keySet().stream(),
                    "tags", run -> run.data().tags().keySet().stream());

    static RecentNames of(MagicContext context) {
        RunQuery query = RunQuery.in(context.jotter().mlflow().experimentId());
        return new RecentNames(context.jotter().store().runs().search(query.limit(NEWEST)));
    }

    /** Of {@code metrics}, {@code params} or {@code tags}; none of another kind. */
    List<String> of(String kind) {
        Function<Run, Stream<String>> names = KINDS.getOrDefault(kind, run -> Stream.empty());
        return List.copyOf(new TreeSet<>(runs.stream().flatMap(names).toList()));
    }
}
