package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Collection;
import java.util.List;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with a run. */
public final class RunErrors {

    private RunErrors() {}

    public static JotterException noRun(RunId runId) {
        return new JotterException(
                MISSING, "Run with id=%s not found. List runs with %%mlflow runs".formatted(runId));
    }

    public static JotterException notActive(RunId runId) {
        return new JotterException(
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(runId));
    }

    public static JotterException paramsChanged(RunId runId, List<String> changes) {
        return new JotterException(
                INVALID,
                ("Changing param values is not allowed. Params were already logged='[%s]' for run"
                                + " ID='%s'.")
                        .formatted(String.join(", ", changes), runId));
    }

    public static JotterException noTag(RunId runId, String key, Collection<String> known) {
        return new JotterException(
                MISSING,
                "No tag with name: %s in run with id %s.%s"
                        .formatted(key, runId, Names.didYouMean(key, known)));
    }

    public static JotterException twoNames(String name, String tag) {
        return new JotterException(
                INVALID,
                ("Both 'run_name' argument and 'mlflow.runName' tag are specified, but with"
                                + " different values (run_name='%s', mlflow.runName='%s')")
                        .formatted(name, tag));
    }
}
