package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D3: the cells that wait behind one that failed are dropped, as with ipykernel. */
@ExtendWith(SharedKernel.class)
class StopOnErrorIT {

    private static List<String> statuses(List<CellOutput> outputs) {
        return outputs.stream().map(CellOutput::status).toList();
    }

    @Test
    void D3_theQueueIsAbortedAfterAFailedCell(TestKernel kernel) {
        kernel.run("int queued = 0;");

        List<CellOutput> outputs =
                kernel.runAll(true, "queued = 1;", "1 / 0", "queued = 2;", "queued = 3;");

        assertThat(statuses(outputs)).containsExactly("ok", "error", "aborted", "aborted");
        assertThat(outputs.get(3).outputs()).isEmpty();
        assertThatCell(kernel.run("queued")).shows("1");
    }

    @Test
    void D3_itIsAbortedWhateverMadeTheCellFail(TestKernel kernel) {
        for (String bad : List.of("int typo = \"a\";", "%mlflow rnus", "if (true {")) {
            assertThat(statuses(kernel.runAll(true, bad, "1 + 1")))
                    .containsExactly("error", "aborted");
        }
        assertThatCell(kernel.run("1 + 1")).shows("2");
    }

    @Test
    void D3_aFrontEndCanLetTheQueueRun(TestKernel kernel) {
        assertThat(statuses(kernel.runAll(false, "1 / 0", "1 + 1"))).containsExactly("error", "ok");
    }
}
