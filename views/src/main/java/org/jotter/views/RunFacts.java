package org.jotter.views;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;

/** What a view of runs shows that the runs themselves do not hold; asked for what is shown. */
public interface RunFacts {

    /** Nothing more than the runs hold. */
    RunFacts NONE = new RunFacts() {};

    /** The name of a run; empty where there is none of that id. */
    default Optional<String> nameOf(RunId run) {
        return Optional.empty();
    }

    /** True where the run is RUNNING although its process is gone. */
    default boolean isAbandoned(Run run) {
        return false;
    }

    /** The names of some experiments that have runs, those of the newest runs first. */
    default List<String> experimentsWithRuns() {
        return List.of();
    }

    /** The web address of a run; empty where no server shows it. */
    default Optional<String> addressOf(Run run) {
        return Optional.empty();
    }
}
