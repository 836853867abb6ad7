package org.jotter.kernel;

import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jotter.magics.cell.MagicLine;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.CompileHints;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.StartImports;
import org.jotter.magics.notebook.Views;
import org.jotter.tracking.errors.JotterException;

/** A JJava kernel, seen as the notebook that the magics work in. */
final class JJavaNotebook implements Notebook {

    private final BaseKernel kernel;
    private final KernelInternals internals;

    private final Map<String, LineMagic> lineMagics = new ConcurrentHashMap<>();
    private final Views views = new Views();
    private final BodyErrors bodyErrors = new BodyErrors();
    private volatile Consumer<String> keepTrace = trace -> {};

    JJavaNotebook(BaseKernel kernel) {
        this.kernel = kernel;
        this.internals = new KernelInternals(kernel);
        internals.replaceMagicSource(new MagicSource(this::typeOf));
    }

    private String typeOf(MagicLine line) {
        LineMagic magic = lineMagics.get(line.name());
        return magic == null ? "Object" : magic.typeOf(line.words());
    }

    /** Shows our errors as one sentence each, keeps their traces, and tells of interrupts. */
    void watchErrors(
            Consumer<String> traceKeeper,
            Runnable interrupted,
            Consumer<String> failed,
            Function<String, Optional<String>> misfit) {
        MagicsRegistry registry = kernel.getMagicsRegistry();
        ErrorSentences sentences =
                new ErrorSentences(
                        registry::getLineMagicNames, registry::getCellMagicNames, misfit);
        keepTrace = traceKeeper;
        CompileHints hints = new CompileHints(internals::shell);
        internals.replaceErrorStyler(
                before -> new ErrorStyle(before, sentences, bodyErrors, hints::of));
        internals
                .shell()
                .onSnippetEvent(new ErrorWatch(sentences, traceKeeper, interrupted, failed));
    }

    /** Brings {@link StartImports} and {@link StartNames} into every cell. */
    void importAtStart() {
        internals.importOnce(StartImports.SOURCE.lines());
        internals.importOnce(Stream.of("import static org.jotter.kernel.StartNames.*;"));
    }

    /** Does the work in the background once a cell has run from here on. */
    void warmUp(Runnable work) {
        internals.shell().onSnippetEvent(new WarmUp(work));
    }

    /**
     * Does the work whenever a snippet of a cell has run, while the cell can still show something.
     */
    void afterEachPart(Runnable work) {
        internals.shell().onSnippetEvent(event -> work.run());
    }

    /** Shows the jars that the notebook brings to our libraries too. */
    void watchJars() {
        ClassLoader ours = Notebook.class.getClassLoader();
        internals.shell().onSnippetEvent(new BroughtJars(internals.loader(), ours));
    }

    @Override
    public Object evaluate(String source) {
        try {
            return internals.evaluate(source);
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            bodyErrors.add(message, internals.formatError(e));
            throw new CellFailed(message, internals.wayOf(e), internals.reason(e), e);
        }
    }

    @Override
    public List<Variable> variables() {
        return internals.variables();
    }

    @Override
    public void display(String id, MimeBundle bundle) {
        DisplayData data = data(bundle);
        data.putTransientData("display_id", id);
        kernel.getIO().display.display(data);
    }

    @Override
    public void updateDisplay(String id, MimeBundle bundle) {
        kernel.getIO().display.updateDisplay(id, data(bundle));
    }

    @Override
    public void registerMagic(String name, LineMagic magic) {
        lineMagics.put(name, magic);
        kernel.getMagicsRegistry()
                .registerLineMagic(name, (k, words) -> sentenceOnly(() -> magic.run(words)));
    }

    @Override
    public void registerCellMagic(String name, CellMagic magic) {
        kernel.getMagicsRegistry()
                .registerCellMagic(
                        name,
                        (k, words, body) ->
                                sentenceOnly(
                                        () -> {
                                            requireNesting(name);
                                            return magic.run(words, body);
                                        }));
    }

    /** A cell magic runs its cell's lines within the cell; an older JJava would wait for ever. */
    private void requireNesting(String name) {
        if (!internals.canNest()) {
            throw new JotterException(
                    UNSUPPORTED,
                    "%%%%%s needs JJava 1.0-a7 or newer, this is %s. Get it with pip install --upgrade jjava"
                            .formatted(name, kernel.getVersion()));
        }
    }

    private Object sentenceOnly(Supplier<Object> magic) {
        try {
            return magic.get();
        } catch (JotterException | CellFailed e) {
            keepTrace.accept(ErrorWatch.trace(e));
            throw new MagicError(e.getMessage());
        } catch (RuntimeException e) {
            keepTrace.accept(ErrorWatch.trace(e));
            throw new MagicError("Jotter itself failed: %s. See %%jotter trace".formatted(e));
        }
    }

    @Override
    public <T> void registerRenderer(Class<T> type, Function<T, Display> renderer) {
        views.add(type, renderer);
        kernel.getRenderer()
                .createRegistration(type)
                .preferring("text/html", "image/svg+xml", "image/png")
                .register((value, context) -> render(renderer.apply(value), context));
    }

    @Override
    public Display show(Object value) {
        return views.of(value);
    }

    /** JJava takes one bundle as a cell's value, so the parts before the last are displayed. */
    private void render(Display display, RenderContext context) {
        List<MimeBundle> parts = display.parts();
        for (MimeBundle part : parts.subList(0, parts.size() - 1)) {
            kernel.display(data(part));
        }
        fill(context.getOutputContainer(), parts.get(parts.size() - 1));
    }

    private static DisplayData data(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        fill(data, bundle);
        return data;
    }

    private static void fill(DisplayData data, MimeBundle bundle) {
        bundle.content().forEach(data::putData);
        bundle.metadata().forEach(data::putMetaData);
    }

    @Override
    public int executionCount() {
        return internals.executionCount();
    }

    @Override
    public Optional<byte[]> classBytes(Class<?> type) {
        return internals.snippetBytes(type).or(() -> Notebook.super.classBytes(type));
    }
}
