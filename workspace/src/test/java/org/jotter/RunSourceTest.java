package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jotter.tracking.RunTags;
import org.junit.jupiter.api.Test;

class RunSourceTest {

    @Test
    void aKernelsNotebookIsTheSource() {
        RunSource source =
                RunSource.of(Map.of("JPY_SESSION_NAME", "/home/ada/course/01-quickstart.ipynb"));

        assertThat(source.tags())
                .containsEntry(RunTags.SOURCE_NAME, "01-quickstart.ipynb")
                .containsEntry(RunTags.SOURCE_TYPE, "NOTEBOOK")
                .containsEntry(RunTags.USER, System.getProperty("user.name"));
    }

    @Test
    void elsewhereTheProgramIs() {
        String program = System.getProperty("sun.java.command");
        RunSource source = RunSource.of(Map.of("JPY_SESSION_NAME", " "));

        assertThat(source.type()).isEqualTo("LOCAL");
        assertThat(program).startsWith(source.name());
        assertThat(source.name()).isNotBlank().doesNotContain(" ");
    }
}
