package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.jotter.tracking.store.TrackingStore;

/**
 * Finds the deleted run that a person means: the store's own way of naming looks at active ones.
 */
final class DeletedRuns {

    private static final int MOST = 50_000;
    private static final int SHORTEST_ID = 4;

    private final TrackingStore store;

    DeletedRuns(TrackingStore store) {
        this.store = store;
    }

    /**
     * The deleted run of that name, or with an id that begins so.
     *
     * @throws JotterException MISSING with the nearest name; INVALID where several answer to it
     */
    Run named(String text) {
        List<Run> deleted =
                store.runs().search(RunQuery.all().withView(ViewType.DELETED_ONLY).limit(MOST));
        List<Run> found = deleted.stream().filter(run -> answersTo(run, text)).toList();
        if (found.isEmpty()) {
            throw none(text, deleted);
        }
        if (found.size() > 1) {
            throw several(text, found);
        }
        return found.get(0);
    }

    private static boolean answersTo(Run run, String text) {
        return run.name().equals(text)
                || (text.length() >= SHORTEST_ID && run.runId().value().startsWith(text));
    }

    private static JotterException none(String text, List<Run> deleted) {
        return new JotterException(
                MISSING,
                "No deleted run '%s'.%s List them with %%mlflow search --view deleted"
                        .formatted(
                                text,
                                Names.didYouMean(text, deleted.stream().map(Run::name).toList())));
    }

    private static JotterException several(String text, List<Run> found) {
        return new JotterException(
                INVALID,
                "%d deleted runs answer to '%s', newest first: %s. Say which by its id"
                        .formatted(
                                found.size(),
                                text,
                                found.stream()
                                        .map(run -> run.runId().value())
                                        .limit(5)
                                        .collect(Collectors.joining(", "))));
    }
}
