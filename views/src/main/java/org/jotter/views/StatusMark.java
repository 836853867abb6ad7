package org.jotter.views;

import java.util.Optional;
import org.jotter.charts.cards.Marked;
import org.jotter.charts.cards.Tone;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunTags;

/** Where a run stands, as a word with its colour, and why it failed. */
final class StatusMark {

    private static final String GONE = ", process gone";

    private StatusMark() {}

    static Marked of(Run run, boolean abandoned) {
        boolean deleted = run.info().lifecycleStage() == LifecycleStage.DELETED;
        String word = run.status() + (abandoned ? GONE : "") + (deleted ? ", deleted" : "");
        return Marked.of(word, tone(run, abandoned));
    }

    static Tone tone(Run run, boolean abandoned) {
        return switch (run.status()) {
            case FINISHED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case KILLED -> Tone.STOPPED;
            case RUNNING, SCHEDULED -> abandoned ? Tone.STOPPED : Tone.BUSY;
        };
    }

    static Optional<String> failure(Run run) {
        return run.tag(RunTags.FAILURE);
    }
}
