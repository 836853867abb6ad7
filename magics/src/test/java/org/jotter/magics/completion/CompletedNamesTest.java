package org.jotter.magics.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.tracking.NewModelVersion;
import org.junit.jupiter.api.Test;

/** Where only some of the names fit, only they are offered. */
class CompletedNamesTest extends CompletionFixture {

    private void endRuns(String... names) {
        for (String name : names) {
            jotter.mlflow().startRun(name).close();
        }
    }

    @Test
    void D6_restoreAndGcOfferWhatIsDeleted() {
        endRuns("old-1", "old-2", "new-1");
        run("%mlflow delete old-1");
        run("%mlflow delete old-2");
        jotter.store().experiments().create("old delays");
        jotter.store().experiments().create("new delays");
        run("%mlflow delete --experiment \"old delays\"");

        assertThat(offered("%mlflow restore |")).containsExactly("old-2", "old-1");
        assertThat(completed("%mlflow restore old-1|")).isEqualTo("%mlflow restore old-1");
        assertThat(offered("%mlflow restore new|")).isEmpty();
        assertThat(completed("%mlflow restore --experiment |"))
                .isEqualTo("%mlflow restore --experiment \"old delays\"");
        assertThat(offered("%mlflow gc --run old-1 --run |")).containsExactly("old-2", "old-1");
        assertThat(completed("%mlflow gc --experiment=o|"))
                .isEqualTo("%mlflow gc --experiment=\"old delays\"");
        assertThat(offered("%mlflow show old|")).isEmpty();
    }

    @Test
    void D6_deletedRunsOfDeletedExperimentsAreOfferedToo() {
        jotter.mlflow().setExperiment("old");
        endRuns("there");
        jotter.mlflow().setExperiment("Default");
        run("%mlflow delete --experiment old");

        assertThat(offered("%mlflow gc --run th|")).containsExactly("there");
    }

    @Test
    void D6_endOffersRunsThatAreOpenAndStatusesThatEndThem() {
        endRuns("done");
        jotter.mlflow().startRun("open");

        assertThat(offered("%mlflow end |")).containsExactly("open");
        assertThat(offered("%mlflow end o|")).containsExactly("open");
        assertThat(offered("%mlflow end d|")).isEmpty();
        assertThat(offered("%mlflow end --status |"))
                .containsExactly("FINISHED", "FAILED", "KILLED");
    }

    @Test
    void D6_columnsOfTheVariableThatFromNames() {
        run(
                """
                Table weather = Table.create(
                        "w",
                        StringColumn.create("origin", "JFK"),
                        IntColumn.create("gate no", new int[] {3}),
                        StringColumn.create("of, all", "x"),
                        DateTimeColumn.create("hour", List.of(LocalDateTime.of(2024, 1, 5, 10, 0))),
                        DateColumn.create("day", List.of(LocalDate.of(2024, 1, 5))));
                """);
        String create = "%features create t --from weather --primary-keys ";

        assertThat(offered(create + "|")).containsExactly("origin", "\"gate no\"", "hour", "day");
        assertThat(completed(create + "or|")).isEqualTo(create + "origin");
        assertThat(offered(create + "origin,|"))
                .containsExactly("\"origin,gate no\"", "origin,hour", "origin,day");
        assertThat(completed(create + "origin,ho|")).isEqualTo(create + "origin,hour");
        assertThat(completed(create + "\"origin,ga|\"")).isEqualTo(create + "\"origin,gate no\"");
        assertThat(offered("%features create t --from=weather --timestamp-key |"))
                .containsExactly("hour", "day");
    }

    @Test
    void D6_theVariableMayBeNamedBehindTheCursorOrNotAtAll() {
        run("Table weather = Table.create(\"w\", StringColumn.create(\"origin\", \"JFK\"));");

        assertThat(completed("%features create t --primary-keys o| --from weather"))
                .isEqualTo("%features create t --primary-keys origin --from weather");
        assertThat(offered("%features create t --primary-keys | --from weather"))
                .containsExactly("origin");
        assertThat(offered("%features create t --primary-keys |")).isEmpty();
        assertThat(offered("%features create t --from nothing --primary-keys |")).isEmpty();
        assertThat(offered("%features create t --primary-keys |\nTable o = null;")).isEmpty();
    }

    @Test
    void D6_versionsWhereAVersionIsWanted() {
        endRuns("source");
        String run = jotter.mlflow().getRun("source").runId().value();
        for (String model : new String[] {"flight", "flight-delay", "fare", "flight-delay"}) {
            if (jotter.store().registry().list().stream().noneMatch(m -> m.name().equals(model))) {
                jotter.store().registry().create(model);
            }
            jotter.store()
                    .registry()
                    .createVersion(NewModelVersion.of(model, "runs:/" + run + "/model"));
        }
        jotter.store().registry().setAlias("flight-delay", "champion", 1);

        assertThat(offered("%models stage f|"))
                .containsExactlyInAnyOrder("flight", "flight-delay", "fare");
        assertThat(completed("%models stage fa|")).isEqualTo("%models stage fare/1");
        assertThat(offered("%models stage flight-d|"))
                .containsExactly("flight-delay/2", "flight-delay/1", "flight-delay@champion");
        assertThat(offered("%models stage flight-delay/|"))
                .containsExactly("flight-delay/2", "flight-delay/1");
        assertThat(completed("%models stage flight-delay@|"))
                .isEqualTo("%models stage flight-delay@champion");
        assertThat(offered("%models stage flight|"))
                .containsExactlyInAnyOrder("flight/1", "flight-delay");
        assertThat(offered("%models show flight-delay/|"))
                .containsExactly("flight-delay/2", "flight-delay/1");
        assertThat(offered("%serve flight-delay@|")).containsExactly("flight-delay@champion");
        assertThat(completed("%models copy fare/1 flight-|"))
                .isEqualTo("%models copy fare/1 flight-delay");
        assertThat(completed("%models alias flight-delay ch|"))
                .isEqualTo("%models alias flight-delay champion");
        assertThat(offered("%models alias flight-delay champion |")).containsExactly("2", "1");
        assertThat(offered("%models alias unknown champion |"))
                .allMatch(each -> each.startsWith("--"));
    }
}
