package org.jotter.magics.mlflow;

import java.util.HashMap;
import java.util.Map;
import org.jotter.ActiveRun;
import org.jotter.CellRuns;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Notebook.Variable;

/** What a cell put into top-level variables: new Tribuo models and evaluations are logged. */
final class NewVariables {

    private final MagicContext context;
    private final Map<String, Object> before = new HashMap<>();

    /** Remembers what the variables hold now. */
    NewVariables(MagicContext context) {
        this.context = context;
        for (Variable variable : context.notebook().variables()) {
            before.put(variable.name(), variable.value());
        }
    }

    /** JShell keeps the value of a bare expression in a variable such as {@code $5}. */
    private static boolean isNamed(Variable variable) {
        return !variable.name().startsWith("$");
    }

    /** Logs what is new since then, under the variable's name. */
    void log(ActiveRun run) {
        CellRuns runs = context.jotter().cellRuns();
        for (Variable variable : context.notebook().variables()) {
            Object value = variable.value();
            if (isNamed(variable) && value != null && value != before.get(variable.name())) {
                runs.autolog(run, variable.name(), value);
            }
        }
    }
}
