package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the version of JJava that people run: the jar inside its Python package. */
class KernelMembersIT {

    private static Path wheelsJar() {
        Path environment = Path.of(TestKernel.python()).toAbsolutePath().getParent().getParent();
        return environment.resolve("share/jupyter/kernels/java/jjava.jar");
    }

    private static List<String> missing(List<String> wanted) throws Exception {
        URL[] jar = {wheelsJar().toUri().toURL()};
        try (URLClassLoader jjava = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
            return KernelMembers.missing(wanted, jjava);
        }
    }

    @Test
    void everyMemberThatOurSourceNamesIsThere() throws Exception {
        assertThat(wheelsJar()).isRegularFile();
        assertThat(missing(KernelMembers.IN_SOURCE)).isEmpty();
    }

    @Test
    void everyMemberThatWeReachByReflectionIsThere() throws Exception {
        assertThat(missing(KernelMembers.BY_REFLECTION)).isEmpty();
    }
}
