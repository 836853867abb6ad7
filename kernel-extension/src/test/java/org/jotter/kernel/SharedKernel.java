package org.jotter.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives one and the same kernel to all classes that ask for one by parameter, because a start costs
 * seconds: for tests whose names for runs and tables do not meet.
 */
final class SharedKernel implements ParameterResolver {

    private record Shared(TestKernel kernel) implements AutoCloseable {

        static Shared start() throws Exception {
            Path folder = Files.createTempDirectory("jotter-shared-kernel");
            return new Shared(TestKernel.start(folder.resolve("workspace"), folder));
        }

        @Override
        public void close() {
            kernel.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestKernel.class;
    }

    @Override
    public TestKernel resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedKernel.class))
                .getOrComputeIfAbsent(Shared.class, type -> start(), Shared.class)
                .kernel();
    }

    private static Shared start() {
        try {
            return Shared.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
