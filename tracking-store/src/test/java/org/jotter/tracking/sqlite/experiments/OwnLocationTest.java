package org.jotter.tracking.sqlite.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.tracking.Experiment;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnLocationTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void anExperimentKeepsItsArtifactsWhereItWasToldTo() {
        Experiment made = create(NewExperiment.named("flights").at("s3://bucket/flights"));

        assertThat(made.artifactLocation()).isEqualTo("s3://bucket/flights");
        assertThat(fresh.store().experiments().named("flights")).isEqualTo(made);
        assertThat(fresh.store().experiments().list()).contains(made);
    }

    @Test
    void itsRunsKeepTheirsBelow() {
        Experiment made = create(NewExperiment.named("flights").at("s3://bucket/flights"));
        Run run = fresh.runs().create(NewRun.in(made.experimentId()));

        assertThat(run.info().artifactUri())
                .isEqualTo("s3://bucket/flights/%s/artifacts".formatted(run.runId()));
        assertThat(fresh.runs().search(RunQuery.in(made.experimentId()))).containsExactly(run);
    }

    @Test
    void withoutOneTheyAreBelowTheWorkspace() {
        Experiment made = create(NewExperiment.named("flights"));

        assertThat(made.artifactLocation())
                .isEqualTo(fresh.store().folder().artifacts().toUri() + "/1");
    }

    private Experiment create(NewExperiment experiment) {
        return fresh.store().experiments().create(experiment);
    }
}
