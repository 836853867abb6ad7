package org.jotter;

import java.util.List;
import org.jotter.charts.Chart;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Run;

/**
 * All there is to see of a run.
 *
 * @param artifacts the files and folders at the root of its artifacts
 * @param charts of its evaluation; none where it trained no model
 */
public record RunDetails(Run run, List<ArtifactFile> artifacts, List<Chart> charts) {

    public RunDetails {
        artifacts = List.copyOf(artifacts);
        charts = List.copyOf(charts);
    }
}
