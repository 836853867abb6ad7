package org.jotter.kernel;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.ParsedCellMagic;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.CellFailed.Way;
import org.jotter.magics.notebook.Notebook.Variable;

/**
 * What we need of JJava beyond the members that are the same from 1.0-a6 to 1.0-a8, reached by
 * reflection. Where a newer JJava has moved one, only that ability is lost.
 */
final class KernelInternals {

    /** What JJava throws for source that JShell did not take. */
    private static final Set<String> REJECTIONS =
            Set.of("CompilationException", "IncompleteSourceException");

    private final BaseKernel kernel;

    KernelInternals(BaseKernel kernel) {
        this.kernel = kernel;
    }

    /** True where source can be run from within a running cell: from 1.0-a7 on. */
    boolean canNest() {
        return evalBuilder() != null;
    }

    private static Method evalBuilder() {
        return method(BaseKernel.class, "evalBuilder", String.class);
    }

    /** Runs source with its magics. */
    @SuppressWarnings("removal") // evalRaw is what 1.0-a6 has
    Object evaluate(String source) {
        Method evalBuilder = evalBuilder();
        if (evalBuilder == null) {
            return kernel.evalRaw(source);
        }
        Object builder = invoke(evalBuilder, kernel, source);
        Class<?> type = evalBuilder.getReturnType();
        Object withMagics = invoke(method(type, "resolveMagics"), builder);
        return invoke(method(type, "eval"), withMagics);
    }

    /** The kernel's own lines for an error; its message alone where they cannot be had. */
    List<String> formatError(Throwable error) {
        Method format = declared(kernel.getClass(), "formatError", Throwable.class);
        if (format == null) {
            return List.of(String.valueOf(error.getMessage()));
        }
        List<String> lines = new ArrayList<>();
        ((List<?>) invoke(format, kernel, error)).forEach(line -> lines.add((String) line));
        return lines;
    }

    /** How a cell failed. */
    Way wayOf(Throwable error) {
        if (isInterrupt(error)) {
            return Way.INTERRUPTED;
        }
        String name = error.getClass().getSimpleName();
        return REJECTIONS.contains(name) ? Way.REJECTED : Way.THREW;
    }

    /** Why a cell failed: the exception that its code threw, else the kernel's own words. */
    String reason(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof EvalException thrown) {
                return CellFailed.reason(thrown.getExceptionClassName(), thrown.getMessage());
            }
        }
        return String.valueOf(error.getMessage());
    }

    /** True where the error is that the user interrupted the cell. */
    boolean isInterrupt(Throwable error) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t.getClass().getSimpleName().equals("EvaluationInterruptedException")
                    || (t instanceof EvalException eval && isInterruptName(eval))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInterruptName(EvalException eval) {
        return List.of(InterruptedException.class.getName(), ErrorWatch.INTERRUPTED)
                .contains(eval.getExceptionClassName());
    }

    JShell shell() {
        return (JShell) invoke(method(kernel.getClass(), "getJShell"), kernel);
    }

    /** Imports what is not imported yet; the shell compiles each import, also one that it has. */
    void importOnce(Stream<String> imports) {
        JShell shell = shell();
        Set<String> had = shell.imports().map(line -> line.source().strip()).collect(toSet());
        imports.filter(line -> !had.contains(line)).forEach(shell::eval);
    }

    /** The loader of snippets, and of the jars that the notebook brought. */
    ClassLoader loader() {
        return (ClassLoader) invoke(declared(kernel.getClass(), "getClassLoader"), kernel);
    }

    List<Variable> variables() {
        JShell shell = shell();
        return shell.variables()
                .filter(variable -> shell.status(variable).isActive())
                .map(
                        variable ->
                                new Variable(variable.name(), variable.typeName(), value(variable)))
                .toList();
    }

    /** JShell keeps each variable in a static field of the class it made for its snippet. */
    private Object value(VarSnippet variable) {
        try {
            Method className = declared(Snippet.class, "classFullName");
            Class<?> holder = Class.forName((String) invoke(className, variable), true, loader());
            Field field = holder.getDeclaredField(variable.name());
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Puts another styler in the place of the kernel's; a no-op where it has no such place. */
    void replaceErrorStyler(UnaryOperator<StringStyler> replacement) {
        try {
            Field field = BaseKernel.class.getDeclaredField("errorStyler");
            field.setAccessible(true);
            field.set(kernel, replacement.apply((StringStyler) field.get(kernel)));
        } catch (ReflectiveOperationException e) {
            // traces stay as JJava prints them; nothing else depends on it
        }
    }

    /** Finds the magics of cells in our way; a no-op where the kernel has no such place. */
    void replaceMagicSource(MagicSource source) {
        try {
            Field place = BaseKernel.class.getDeclaredField("magicsResolver");
            place.setAccessible(true);
            Object resolver = place.get(kernel);
            cellBody(); // which the source will need
            Field cell = settable(resolver, "cellMagicPattern");
            Field line = settable(resolver, "lineMagicPattern");
            settable(resolver, "magicTranspiler").set(resolver, source);
            cell.set(resolver, MagicSource.ANY_CELL);
            line.set(resolver, MagicSource.NO_LINE);
        } catch (ReflectiveOperationException e) {
            // magics are found as JJava finds them; nothing else depends on it
        }
    }

    /** The lines below the magic of a cell. */
    static String body(ParsedCellMagic cell) {
        try {
            return (String) cellBody().get(cell);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field cellBody() throws NoSuchFieldException {
        return ParsedCellMagic.class.getField("cellBodyAfterMagic");
    }

    private static Field settable(Object owner, String name) throws NoSuchFieldException {
        if (owner == null) {
            throw new NoSuchFieldException(name);
        }
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** The bytes of a class that JShell made for a snippet; empty for any other. */
    Optional<byte[]> snippetBytes(Class<?> type) {
        try {
            Object evaluator = invoke(method(kernel.getClass(), "getEvaluator"), kernel);
            Object loader = field(evaluator, "loaderDelegate");
            Map<?, ?> declared = (Map<?, ?>) field(loader, "declaredClasses");
            return Optional.ofNullable((byte[]) declared.get(type.getName()));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Object field(Object target, String name) throws ReflectiveOperationException {
        Field field = target.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(target);
    }

    int executionCount() {
        try {
            Field field = BaseKernel.class.getDeclaredField("executionCount");
            field.setAccessible(true);
            return ((AtomicInteger) field.get(kernel)).get() - 1;
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Method declared(Class<?> type, String name, Class<?>... parameters) {
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            try {
                Method method = t.getDeclaredMethod(name, parameters);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                // look in the superclass
            }
        }
        return null;
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
