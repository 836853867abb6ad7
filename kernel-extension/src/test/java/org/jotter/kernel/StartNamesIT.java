package org.jotter.kernel;

import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell may do with the names that every notebook begins with. */
@ExtendWith(SharedKernel.class)
class StartNamesIT {

    @ParameterizedTest
    @ValueSource(strings = {"jotter.mlflow() == mlflow", "jotter.fs() == fs"})
    void theyAreOneWorkspace(String comparison, TestKernel kernel) {
        assertThatCell(kernel.run(comparison)).shows("true");
    }

    @Test
    void theyAreSeenInsideMethodsAndClasses(TestKernel kernel) {
        kernel.run("class Home { static boolean same() { return jotter.fs() == fs; } }");
        assertThatCell(kernel.run("Home.same()")).shows("true");
    }

    @Test
    void theyCanBeAssigned(TestKernel kernel) {
        assertThatCell(kernel.run("fs = jotter.fs();")).succeeds();
        assertThatCell(kernel.run("mlflow = jotter.mlflow();")).succeeds();
    }

    @Test
    void aCellMayDeclareItsOwn(TestKernel kernel) {
        kernel.run("var fs = \"a disk\";");
        assertThatCell(kernel.run("fs.length()")).shows("6");
        assertThatCell(kernel.run("FeatureStore fs = jotter.fs();")).succeeds();
        assertThatCell(kernel.run("fs == jotter.fs()")).shows("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List.of(Duration.ofDays(1), Path.of(\"a\")).size()",
                "new StringReader(\"ab\").read() - 95",
                "Stream.of(1, 2).map(Function.identity()).toList().size()"
            })
    void javasOwnPackagesAreImported(String value, TestKernel kernel) {
        assertThatCell(kernel.run(value)).shows("2");
    }
}
