package org.jotter.tracking.sqlite.gc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.artifacts.FolderUsage;

/**
 * Counts the files that go with what a gc deletes, each file once, in the order of the deletions: a
 * file that stays is not counted.
 */
final class GoingFiles {

    private final CollectedFiles files;
    private final CollectedArtifacts collected;
    private final Selection selection;
    private final Set<ExperimentId> gone = new HashSet<>();
    private final Set<Collectable> counted = new HashSet<>();

    GoingFiles(CollectedFiles files, CollectedArtifacts collected, Selection selection) {
        this.files = files;
        this.collected = collected;
        this.selection = selection;
    }

    /** A thing and what goes with it. */
    List<GcItem> items(Going going) {
        return going.all().stream().map(this::item).toList();
    }

    /** An experiment is counted with what is in its folder beside the others that go. */
    private GcItem item(Collectable thing) {
        boolean isExperiment = thing.kind() == GcItem.Kind.EXPERIMENT;
        if (isExperiment) {
            gone.add(thing.experimentId());
        }
        if (!collected.go(thing, gone)) {
            return thing.item(0, 0);
        }
        FolderUsage usage = files.usage(thing.artifactUri());
        counted.add(thing);
        return isExperiment ? beside(thing, usage) : thing.item(usage.files(), usage.bytes());
    }

    private GcItem beside(Collectable experiment, FolderUsage usage) {
        List<FolderUsage> inside =
                selection.contentsOf(experiment).stream()
                        .filter(counted::contains)
                        .map(each -> files.usage(each.artifactUri()))
                        .toList();
        return experiment.item(
                usage.files() - inside.stream().mapToLong(FolderUsage::files).sum(),
                usage.bytes() - inside.stream().mapToLong(FolderUsage::bytes).sum());
    }
}
