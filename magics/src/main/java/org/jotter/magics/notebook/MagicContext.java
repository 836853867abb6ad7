package org.jotter.magics.notebook;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.Jotter;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.magics.notebook.Notebook.Variable;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import tech.tablesaw.api.Table;

/** What the commands work with: the notebook and the workspace. */
public final class MagicContext {

    private final Notebook notebook;
    private final Jotter jotter;
    private final Supplier<MagicList> magics;
    private volatile String lastTrace = "";

    /** Opens nothing: disk, database and ports wait until a command needs them. */
    public MagicContext(Notebook notebook, Jotter jotter, Supplier<MagicList> magics) {
        this.notebook = notebook;
        this.jotter = jotter;
        this.magics = magics;
    }

    /** The notebook that the magic stands in. */
    public Notebook notebook() {
        return notebook;
    }

    /** The workspace; its owner closes it. */
    public Jotter jotter() {
        return jotter;
    }

    /** The magics there are. */
    public MagicList magics() {
        return magics.get();
    }

    /** What the notebook's variable of that name holds; empty where there is none, or null. */
    public Optional<Object> variable(String name) {
        return notebook.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .reduce((earlier, later) -> later)
                .map(Variable::value);
    }

    /** The names of the variables that hold one of the types. */
    public List<String> variablesHolding(Class<?>... types) {
        return notebook.variables().stream()
                .filter(variable -> isOneOf(variable.value(), types))
                .map(Variable::name)
                .distinct()
                .toList();
    }

    private static boolean isOneOf(Object value, Class<?>... types) {
        for (Class<?> type : types) {
            if (type.isInstance(value)) {
                return true;
            }
        }
        return false;
    }

    /** The rows that a variable holds: a Table, or the table of a training set. */
    public Table table(String name) {
        Object value = variable(name).orElseThrow(() -> noSuchTable(name));
        if (value instanceof Table table) {
            return table;
        }
        if (value instanceof TrainingSet set) {
            return set.table();
        }
        if (value instanceof TrainingSplit split) {
            return split.source().table();
        }
        throw noTable(name, value.getClass().getTypeName());
    }

    private static JotterException noTable(String name, String held) {
        return new JotterException(
                INVALID,
                "The variable '%s' holds %s. Give one that holds a Table or a training set"
                        .formatted(name, held));
    }

    /** True where there is a variable of that name, whatever it holds. */
    public boolean hasVariable(String name) {
        return notebook.variables().stream().anyMatch(variable -> variable.name().equals(name));
    }

    private JotterException noSuchTable(String name) {
        if (hasVariable(name)) {
            return noTable(name, "null");
        }
        List<String> tables = variablesHolding(Table.class, TrainingSet.class, TrainingSplit.class);
        return new JotterException(
                MISSING,
                "No variable named '%s'.%s Give one that holds a Table or a training set"
                        .formatted(name, Names.didYouMean(name, tables)));
    }

    /** Keeps the trace of the last error for {@code %jotter trace}. */
    public void rememberTrace(String trace) {
        lastTrace = trace;
    }

    /** The whole trace of the last error that was shown as one sentence; "" where none was. */
    public String lastTrace() {
        return lastTrace;
    }
}
