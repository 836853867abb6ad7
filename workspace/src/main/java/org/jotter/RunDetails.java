package org.jotter;

import java.util.List;
import org.jotter.charts.Chart;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.Run;

/**
 * All there is to see of a run.
 *
 * @param artifacts the files and folders at the root of its artifacts
 * @param models the logged models that it made or used; one that is not known is left out
 * @param charts of its evaluation; none where it trained no model
 */
public record RunDetails(
        Run run, List<ArtifactFile> artifacts, List<LoggedModel> models, List<Chart> charts) {

    public RunDetails {
        artifacts = List.copyOf(artifacts);
        models = List.copyOf(models);
        charts = List.copyOf(charts);
    }
}
