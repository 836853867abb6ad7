package org.jotter.practice.banks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A named set of questions; every one has been checked to be whole.
 *
 * @param version grows with each change of a bank that comes with Jotter; 0 where none is told
 * @param shuffle whether the options of a question are asked in another order each time
 * @param exam the exam that it prepares for
 */
public record QuestionBank(
        String name,
        String title,
        int version,
        boolean shuffle,
        Optional<Exam> exam,
        List<Question> questions) {

    public QuestionBank {
        questions = List.copyOf(questions);
    }

    /** The same bank with these questions instead of its own. */
    public QuestionBank with(List<Question> others) {
        return new QuestionBank(name, title, version, shuffle, exam, others);
    }

    /** The names of the banks that come with Jotter, in alphabetical order. */
    public static List<String> names() {
        return BankFiles.names();
    }

    /**
     * The bank of that name that comes with Jotter.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING where there is none
     */
    public static QuestionBank load(String name) {
        return BankFiles.load(name);
    }

    /**
     * The bank in a YAML or JSON file.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING where there is no such file,
     *     INVALID where it is no whole bank; the message names every fault
     */
    public static QuestionBank read(Path file) {
        return BankFiles.read(file);
    }

    /**
     * The bank of that name that comes with Jotter or, where it looks like a path, the one in that
     * file.
     *
     * @throws org.jotter.tracking.errors.JotterException as {@link #load} and {@link #read}
     */
    public static QuestionBank find(String nameOrPath) {
        return BankFiles.find(nameOrPath);
    }

    /**
     * The bank that {@link #json} wrote.
     *
     * @param origin how messages name it
     */
    public static QuestionBank ofJson(String origin, String json) {
        return BankFiles.json(origin, json);
    }

    /** The whole bank as JSON that {@link #read} reads. */
    public String json() {
        return BankWriter.json(this);
    }
}
