package org.jotter.practice.banks;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with a bank, in the words that a person sees. */
final class BankErrors {

    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_FAULT = 300;

    private BankErrors() {}

    static JotterException noBank(String name, List<String> known) {
        return new JotterException(
                MISSING,
                "No question bank named '%s'.%s There are: %s"
                        .formatted(name, Names.didYouMean(name, known), String.join(", ", known)));
    }

    static JotterException noBankFile(Path file, List<String> known) {
        return new JotterException(
                MISSING,
                "No question bank file '%s'. Give the path of a YAML or JSON file, or one of: %s"
                        .formatted(file, String.join(", ", known)));
    }

    static JotterException unreadable(String origin, IOException cause) {
        return new JotterException(
                DENIED,
                "The question bank '%s' cannot be read. Make it readable as UTF-8 text"
                        .formatted(origin),
                cause);
    }

    static JotterException notYaml(String origin, JsonProcessingException cause) {
        int line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
        return new JotterException(
                INVALID,
                "The question bank '%s' is neither YAML nor JSON: see its line %d"
                        .formatted(origin, line),
                cause);
    }

    static JotterException faultyBank(String origin, List<String> faults) {
        return new JotterException(
                INVALID,
                "The question bank '%s' has %d %s to mend: %s"
                        .formatted(
                                origin,
                                faults.size(),
                                faults.size() == 1 ? "fault" : "faults",
                                shown(faults)));
    }

    private static String shown(List<String> faults) {
        String first =
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(BankErrors::cut)
                        .collect(Collectors.joining("; "));
        int more = faults.size() - MOST_FAULTS;
        return more > 0 ? first + "; and %d more".formatted(more) : first;
    }

    private static String cut(String fault) {
        return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT) + "...";
    }

    static JotterException tooLarge(Path file, long bytes, long most) {
        return new JotterException(
                INVALID,
                "The question bank '%s' has %d MB, and up to %d MB are read. Part it into several"
                        .formatted(file.getFileName(), bytes >> 20, most >> 20));
    }
}
