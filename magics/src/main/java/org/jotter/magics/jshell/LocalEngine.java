package org.jotter.magics.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs JShell's snippets in this process, on the thread that evaluates them, and keeps what JShell
 * turns into text: the value, the exception, the bytes of the classes.
 */
final class LocalEngine extends DirectExecutionControl {

    private final SnippetLoader loader;
    private Object lastValue;
    private Throwable lastThrown;

    LocalEngine() {
        this(new SnippetLoader(LocalEngine.class.getClassLoader()));
    }

    private LocalEngine(SnippetLoader loader) {
        super(loader);
        this.loader = loader;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        try {
            lastValue = snippet.invoke(null);
            return valueString(lastValue);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof SPIResolutionException)) {
                lastThrown = e.getCause();
            }
            throw e;
        }
    }

    @Override
    public String varValue(String className, String varName)
            throws RunException, EngineTerminationException, InternalException {
        try {
            Field field = findClass(className).getDeclaredField(varName);
            field.setAccessible(true);
            lastValue = field.get(null);
            return valueString(lastValue);
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
    }

    Object lastValue() {
        return lastValue;
    }

    Throwable lastThrown() {
        return lastThrown;
    }

    Optional<byte[]> classBytes(Class<?> type) {
        return loader.bytes(type.getName());
    }

    /** Gives the one engine to the one JShell that asks for it. */
    record Provider(LocalEngine engine) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "jotter";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return engine;
        }
    }
}
