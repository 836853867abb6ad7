package org.jotter.magics.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;

/** What to write where the Java compiler only says what is wrong. */
public final class CompileHints {

    private static final Pattern UNKNOWN_CLASS = Pattern.compile("\\s*symbol:\\s+class (\\w+)\\s*");

    private static final Pattern NO_SPLIT =
            Pattern.compile(
                    ".*\\b(TrainingSet|Table) cannot be converted to"
                            + " (?:\\S+\\.)?TrainingSplit\\b.*");

    private static final int MOST_IMPORTS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<JShell> shell;

    /** Hints by what the shell's class path holds. */
    public CompileHints(Supplier<JShell> shell) {
        this.shell = shell;
    }

    /** What to write, for a line of the compiler's message; empty for most. */
    public Optional<String> of(String line) {
        Matcher noSplit = NO_SPLIT.matcher(line);
        if (noSplit.matches()) {
            return Optional.of(split(noSplit.group(1)));
        }
        Matcher unknown = UNKNOWN_CLASS.matcher(line);
        return unknown.matches() ? imports(unknown.group(1)) : Optional.empty();
    }

    private static String split(String type) {
        return type.equals("Table")
                ? "Train on a part of a training set:"
                        + " fs.createTrainingSet(table).label(\"...\").create().split(0.8, 42)"
                : "Split the training set first: .split(0.8, 42) at random, or .splitByTime(0.8)";
    }

    private Optional<String> imports(String name) {
        List<String> known = known(name);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.stream()
                                .limit(MOST_IMPORTS)
                                .map("import %s;"::formatted)
                                .collect(Collectors.joining(" or ", "Import it first: ", "")));
    }

    /** A shell lists the classes of its class path in the background, once it has begun. */
    private List<String> known(String name) {
        SourceCodeAnalysis analysis = shell.get().sourceCodeAnalysis();
        long end = System.nanoTime() + PATIENCE.toNanos();
        QualifiedNames names = analysis.listQualifiedNames(name, name.length());
        while (!names.isUpToDate() && System.nanoTime() < end && pause()) {
            names = analysis.listQualifiedNames(name, name.length());
        }
        return names.getNames();
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
