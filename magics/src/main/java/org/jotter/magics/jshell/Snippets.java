package org.jotter.magics.jshell;

import static jdk.jshell.Snippet.Status.VALID;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.jotter.magics.notebook.CellFailed;
import org.jotter.magics.notebook.CellFailed.Way;
import org.jotter.magics.notebook.CompileHints;
import org.jotter.magics.notebook.Notebook.Variable;

/** Runs source in a JShell, snippet by snippet, and reads its variables. */
record Snippets(JShell shell, LocalEngine engine) {

    private static final Set<SubKind> EXPRESSIONS =
            Set.of(
                    SubKind.VAR_VALUE_SUBKIND,
                    SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
                    SubKind.OTHER_EXPRESSION_SUBKIND,
                    SubKind.ASSIGNMENT_SUBKIND);

    /** The value of the source's last expression, or null. */
    Object run(String source) {
        String rest = source;
        Object value = null;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            boolean whole = next.completeness().isComplete();
            // a line break before an import makes JShell, at the next import, drop all variables
            value = runOne((whole ? next.source() : rest).stripLeading());
            rest = whole ? next.remaining() : "";
        }
        return value;
    }

    private Object runOne(String snippet) {
        Object value = null;
        for (SnippetEvent event : shell.eval(snippet)) {
            if (event.causeSnippet() != null) {
                continue; // an older snippet that this one made valid or invalid
            }
            refuse(event);
            boolean expression = EXPRESSIONS.contains(event.snippet().subKind());
            value = expression ? engine.lastValue() : null;
        }
        return value;
    }

    private void refuse(SnippetEvent event) {
        JShellException thrown = event.exception();
        if (thrown != null) {
            Throwable cause = thrown instanceof EvalException ? engine.lastThrown() : thrown;
            throw new CellFailed(
                    String.valueOf(cause.getMessage()),
                    Way.THREW,
                    CellFailed.reason(cause.getClass().getName(), cause.getMessage()),
                    cause);
        }
        if (event.status() == Snippet.Status.REJECTED) {
            CompileHints hints = new CompileHints(() -> shell);
            String faults =
                    shell.diagnostics(event.snippet())
                            .flatMap(fault -> fault.getMessage(Locale.ROOT).lines())
                            .flatMap(
                                    line -> Stream.concat(Stream.of(line), hints.of(line).stream()))
                            .collect(Collectors.joining("\n"));
            throw new CellFailed(faults, Way.REJECTED, faults, null);
        }
    }

    void close() {
        shell.close();
    }

    /** A variable of a type that is not declared yet is none. */
    List<Variable> variables() {
        return shell.variables()
                .filter(variable -> shell.status(variable) == VALID)
                .map(this::variable)
                .toList();
    }

    private Variable variable(VarSnippet variable) {
        shell.varValue(variable);
        return new Variable(variable.name(), variable.typeName(), engine.lastValue());
    }
}
