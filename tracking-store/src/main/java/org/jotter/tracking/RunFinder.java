package org.jotter.tracking;

import static org.jotter.tracking.LifecycleStage.ACTIVE;
import static org.jotter.tracking.LifecycleStage.DELETED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/**
 * Finds the one run that a person means by an id, the beginning of one, or a name. A name means a
 * run of the experiment that comes first, in it the newest that finished; a name that only other
 * experiments know must be the only one.
 *
 * @param first the experiment to look into first; empty for none
 * @param experimentName what the message calls an experiment
 */
record RunFinder(
        Runs runs, Optional<ExperimentId> first, Function<ExperimentId, String> experimentName) {

    private static final int SHORTEST_PREFIX = 4;
    private static final int SHOWN = 5;
    private static final int SHORT_ID = 8;

    RunFinder(Runs runs) {
        this(runs, Optional.empty(), id -> "experiment " + id.value());
    }

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
        return theOne(text, stage, found);
    }

    private Run theOne(String text, LifecycleStage stage, List<Run> newestFirst) {
        return newestFirst.size() == 1
                ? newestFirst.get(0)
                : ofFirst(newestFirst).orElseThrow(() -> notUnique(text, stage, newestFirst));
    }

    private Optional<Run> ofFirst(List<Run> newestFirst) {
        List<Run> here = newestFirst.stream().filter(this::isOfFirst).toList();
        return here.stream()
                .filter(run -> run.status() == RunStatus.FINISHED)
                .findFirst()
                .or(() -> here.stream().findFirst());
    }

    private boolean isOfFirst(Run run) {
        return first.filter(run.info().experimentId()::equals).isPresent();
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

    private JotterException notUnique(String text, LifecycleStage stage, List<Run> newestFirst) {
        String each =
                newestFirst.stream()
                        .limit(SHOWN)
                        .map(run -> describe(run, newestFirst))
                        .collect(Collectors.joining("; "));
        return new JotterException(
                INVALID,
                "%d %sruns answer to '%s', newest first: %s%s. Say which by its id"
                        .formatted(
                                newestFirst.size(),
                                stage == ACTIVE ? "" : "deleted ",
                                text,
                                each,
                                newestFirst.size() > SHOWN ? "; ..." : ""));
    }

    private String describe(Run run, List<Run> others) {
        return "%s (%s, %s) in %s"
                .formatted(
                        shortId(run, others),
                        run.name(),
                        run.status(),
                        experimentName.apply(run.info().experimentId()));
    }

    /** The beginning of the id, so long that it means none of the others. */
    private static String shortId(Run run, List<Run> others) {
        String id = run.runId().value();
        int length = SHORT_ID;
        while (length < id.length() && isShared(id.substring(0, length), run, others)) {
            length++;
        }
        return id.substring(0, length);
    }

    private static boolean isShared(String prefix, Run run, List<Run> others) {
        return others.stream()
                .filter(other -> !other.runId().equals(run.runId()))
                .anyMatch(other -> other.runId().value().startsWith(prefix));
    }
}
