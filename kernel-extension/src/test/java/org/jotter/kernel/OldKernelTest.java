package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.Test;

/** JJava 1.0-a6, which we compile with, cannot run a cell's lines from within the cell. */
class OldKernelTest {

    private static final class OldKernel extends BaseKernel {

        OldKernel() {
            super(
                    "JJava",
                    "1.0-a6",
                    null,
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new Renderer(),
                    null,
                    new MagicsRegistry(),
                    false,
                    new StringStyler("", "", "", line -> ""));
        }

        @Override
        public Object evalRaw(String source) {
            return null;
        }

        @Override
        public DisplayData inspect(String code, int at, boolean extraDetail) {
            return null;
        }

        @Override
        public ReplacementOptions complete(String code, int at) {
            return null;
        }

        @Override
        public String isComplete(String code) {
            return BaseKernel.IS_COMPLETE_YES;
        }
    }

    @Test
    void aCellMagicSaysWhichVersionItNeedsInsteadOfWaitingForEver() {
        BaseKernel kernel = new OldKernel();
        new JJavaNotebook(kernel).registerCellMagic("mlflow", (words, body) -> "ran");

        assertThatThrownBy(
                        () ->
                                kernel.getMagicsRegistry()
                                        .evalCellMagic(kernel, "mlflow", List.of("run"), "1 + 1"))
                .hasMessage(
                        "%%mlflow needs JJava 1.0-a7 or newer, this is 1.0-a6. Get it with pip"
                                + " install --upgrade jjava");
    }
}
