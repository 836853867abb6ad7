package org.jotter.magics.jshell;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.jotter.Jotter;
import org.jotter.Lazy;
import org.jotter.magics.Magics;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.cell.JavaText;
import org.jotter.magics.cell.MagicCell;
import org.jotter.magics.cell.MagicLine;
import org.jotter.magics.cell.MagicStatement;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.StartImports;
import org.jotter.magics.notebook.Views;
import org.jotter.tracking.errors.JotterException;

/**
 * A notebook without a kernel: a JShell in this process, with {@code mlflow}, {@code fs} and every
 * magic. What a kernel would show is printed as plain text. Used by one thread.
 *
 * <pre>{@code
 * var notebook = JShellNotebook.open(Jotter.open(), System.out);
 * notebook.run("%mlflow runs");
 * }</pre>
 */
public final class JShellNotebook implements Notebook, AutoCloseable {

    private static final String START =
            StartImports.SOURCE
                    + """
                    Jotter jotter = org.jotter.magics.jshell.JShellNotebook.jotter();
                    Mlflow mlflow = jotter.mlflow();
                    FeatureStore fs = jotter.fs();
                    """;

    /** The notebook whose source runs on this thread: how a snippet finds its way back. */
    private static final ThreadLocal<JShellNotebook> RUNNING = new ThreadLocal<>();

    /** The notebook that ran source last, for the threads that its source starts. */
    private static volatile JShellNotebook latest;

    private final Appendable out;
    private final Jotter jotter;
    private final LocalEngine engine = new LocalEngine();
    private final Lazy<Snippets> snippets = new Lazy<>(this::startShell);
    private final MagicsByName named = new MagicsByName();
    private final Views views = new Views();
    private final Magics magics;
    private int executionCount;

    private JShellNotebook(Function<Notebook, Jotter> workspace, Appendable out) {
        this.out = out;
        this.jotter = workspace.apply(this);
        this.magics = Magics.install(this, jotter);
    }

    /** Starting a shell takes a second or two, and a cell that is one magic needs none. */
    private Snippets startShell() {
        JShell shell =
                JShell.builder()
                        .executionEngine(new LocalEngine.Provider(engine), Map.of())
                        .compilerOptions("--class-path", ProcessClassPath.get())
                        .build();
        Snippets started = new Snippets(shell, engine);
        started.run(START);
        return started;
    }

    /**
     * A notebook of a workspace, which stays its owner's to close.
     *
     * @param out where what is shown is printed
     */
    public static JShellNotebook open(Jotter jotter, Appendable out) {
        return new JShellNotebook(notebook -> jotter, out);
    }

    /**
     * A notebook of a workspace that is opened for it: {@code host -> Jotter.open(folder, host)}.
     * Its runs know the cells, so that a {@code try (var run = mlflow.startRun())} that throws ends
     * as FAILED.
     */
    public static JShellNotebook open(Function<Notebook, Jotter> workspace, Appendable out) {
        return new JShellNotebook(workspace, out);
    }

    /**
     * Runs a cell and prints what a kernel would show.
     *
     * @return the value of its last expression, or null
     * @throws JotterException where a magic or the Java API was told something wrong
     * @throws CellFailed where the source does not compile or throws anything else
     */
    public Object run(String cell) {
        executionCount++;
        Object value = valueOf(cell);
        if (value != null) {
            print(show(value).text());
        }
        return value;
    }

    private Object valueOf(String cell) {
        try {
            return evaluate(cell);
        } catch (CellFailed e) {
            jotter.cellRuns().failed(e.reason());
            throw sentence(e).<RuntimeException>map(this::remembered).orElse(e);
        }
    }

    private Optional<JotterException> sentence(CellFailed e) {
        return e.getCause() instanceof JotterException ours
                ? Optional.of(ours)
                : magics.misfit(e.getMessage())
                        .map(text -> new JotterException(INVALID, text, e.getCause()));
    }

    private JotterException remembered(JotterException sentence) {
        magics.rememberTrace(Traces.of(sentence));
        return sentence;
    }

    @Override
    public Display show(Object value) {
        return views.of(value);
    }

    @Override
    public Object evaluate(String source) {
        try {
            return runHere(() -> value(source));
        } catch (JotterException e) {
            throw new CellFailed(e.getMessage(), CellFailed.Way.THREW, e.getMessage(), e);
        }
    }

    private <T> T runHere(Supplier<T> work) {
        JShellNotebook before = RUNNING.get();
        RUNNING.set(this);
        latest = this;
        try {
            return work.get();
        } finally {
            RUNNING.set(before);
        }
    }

    private Object value(String source) {
        Optional<MagicCell> cell = MagicCell.of(source);
        if (cell.isPresent()) {
            return named.runCell(MagicLine.parse(cell.get().line()), cell.get().body());
        }
        String line = source.strip();
        return line.startsWith("%") && line.lines().count() == 1
                ? named.runLine(MagicLine.parse(line.substring(1)))
                : snippets.get().run(CellSource.toJava(source, this::call));
    }

    private String call(MagicStatement magic) {
        String type =
                magic.typedByValue()
                        ? "<%s>".formatted(named.typeOf(MagicLine.parse(magic.line())))
                        : "";
        return "%s.%slineMagic(%s);"
                .formatted(JShellNotebook.class.getName(), type, JavaText.expression(magic.line()));
    }

    /**
     * The value of a line magic, for the source that its line was turned into.
     *
     * @param line what stood after the percent sign
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // typed by the left side
    public static <T> T lineMagic(String line) {
        return (T) running().named.runLine(MagicLine.parse(line));
    }

    /** The {@code jotter} of the notebook whose source runs on this thread. */
    public static Jotter jotter() {
        return running().jotter;
    }

    private static JShellNotebook running() {
        JShellNotebook here = RUNNING.get();
        return here == null ? latest : here;
    }

    @Override
    public List<Variable> variables() {
        return runHere(() -> snippets.get().variables());
    }

    @Override
    public void display(String id, MimeBundle bundle) {
        print(bundle.text());
    }

    /** Prints the new text: what was printed cannot be replaced. */
    @Override
    public void updateDisplay(String id, MimeBundle bundle) {
        print(bundle.text());
    }

    private void print(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void registerMagic(String name, LineMagic magic) {
        named.add(name, magic);
    }

    @Override
    public void registerCellMagic(String name, CellMagic magic) {
        named.add(name, magic);
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<T, Display> renderer) {
        views.add(type, renderer);
    }

    @Override
    public int executionCount() {
        return executionCount;
    }

    @Override
    public Optional<byte[]> classBytes(Class<?> type) {
        return engine.classBytes(type).or(() -> Notebook.super.classBytes(type));
    }

    /** Stops the JShell; servers that the notebook started end with the workspace. */
    @Override
    public void close() {
        magics.close();
        snippets.ifPresent(Snippets::close);
    }
}
