package org.jotter.tracking;

import static org.jotter.tracking.LifecycleStage.ACTIVE;
import static org.jotter.tracking.LifecycleStage.DELETED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** Finds the one run that a person means by an id, the beginning of one, or a name. */
record RunFinder(Runs runs) {

    private static final int SHORTEST_PREFIX = 4;
    private static final int SHOWN = 5;

    /** By its id also a deleted one. */
    Run named(String text) {
        return RunId.isRunId(text) ? runs.get(new RunId(text)) : only(text, ACTIVE);
    }

    Run deleted(String text) {
        return deletedWithId(text).orElseGet(() -> only(text, DELETED));
    }

    private Optional<Run> deletedWithId(String text) {
        if (!RunId.isRunId(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(runs.get(new RunId(text)))
                    .filter(run -> run.info().lifecycleStage() == DELETED);
        } catch (JotterException noRun) {
            return Optional.empty();
        }
    }

    private Run only(String text, LifecycleStage stage) {
        List<Run> found =
                matching("run_name " + FilterText.equalTo(text), stage, run -> isNamed(run, text));
        if (found.isEmpty() && isPrefix(text)) {
            String prefix = text.toLowerCase(Locale.ROOT);
            found = matching("run_id LIKE '%s%%'".formatted(prefix), stage, run -> true);
        }
        if (found.isEmpty()) {
            throw noRun(text, stage);
        }
        if (found.size() > 1) {
            throw notUnique(text, stage, found);
        }
        return found.get(0);
    }

    private static boolean isNamed(Run run, String text) {
        return run.info().runName().equals(text);
    }

    private static boolean isPrefix(String text) {
        return text.length() >= SHORTEST_PREFIX
                && text.length() < RunId.LENGTH
                && RunId.isHex(text.toLowerCase(Locale.ROOT));
    }

    private List<Run> matching(String condition, LifecycleStage stage, Predicate<Run> wanted) {
        RunQuery query = in(stage).where("attributes." + condition);
        return runs.search(query).stream().filter(wanted).toList();
    }

    private static RunQuery in(LifecycleStage stage) {
        return RunQuery.all()
                .withView(stage == ACTIVE ? ViewType.ACTIVE_ONLY : ViewType.DELETED_ONLY);
    }

    private JotterException noRun(String name, LifecycleStage stage) {
        List<String> known = runs.search(in(stage)).stream().map(Run::name).toList();
        return new JotterException(
                MISSING,
                (stage == ACTIVE
                                ? "No run named '%s'.%s List them with %%mlflow runs"
                                : "No deleted run '%s'.%s List them with %%mlflow search --view"
                                        + " deleted")
                        .formatted(name, Names.didYouMean(name, known)));
    }

    private static JotterException notUnique(
            String text, LifecycleStage stage, List<Run> newestFirst) {
        String ids =
                newestFirst.stream()
                        .limit(SHOWN)
                        .map(run -> "%s (%s)".formatted(run.runId(), run.name()))
                        .collect(Collectors.joining(", "));
        return new JotterException(
                INVALID,
                "%d %sruns answer to '%s', newest first: %s%s. Say which by its id"
                        .formatted(
                                newestFirst.size(),
                                stage == ACTIVE ? "" : "deleted ",
                                text,
                                ids,
                                newestFirst.size() > SHOWN ? ", ..." : ""));
    }
}
