package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a bank from its tree and collects every fault on the way. */
final class BankReader {

    private static final Set<String> FIELDS =
            Set.of("name", "title", "version", "shuffle", "exam", "questions");

    private final Faults faults = new Faults();

    private BankReader() {}

    /**
     * @param origin the name of what is read; a bank that names itself not at all is called so
     */
    static QuestionBank read(String origin, JsonNode tree) {
        BankReader reader = new BankReader();
        QuestionBank bank = reader.bank(nameOf(origin), tree);
        if (!reader.faults.found().isEmpty()) {
            throw BankErrors.faultyBank(origin, reader.faults.found());
        }
        return bank;
    }

    private static String nameOf(String origin) {
        return origin.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
    }

    /** A list of questions is a bank too. */
    private QuestionBank bank(String origin, JsonNode tree) {
        faults.checkFields("the bank", tree, FIELDS);
        String name = name(tree.path("name").asText(origin));
        String title = tree.has("title") ? faults.wanted("the bank", tree, "title") : name;
        int version = faults.number("the bank", tree, "version", Integer.MAX_VALUE);
        Optional<Exam> exam = new ExamReader(faults).exam(tree.path("exam"));
        List<Question> questions = questions(exam, tree.isArray() ? tree : tree.path("questions"));
        return new QuestionBank(name, title, version, shuffle(tree), exam, questions);
    }

    private boolean shuffle(JsonNode tree) {
        JsonNode shuffle = tree.path("shuffle");
        if (!shuffle.isMissingNode() && !shuffle.isBoolean()) {
            faults.add("the bank has the shuffle '%s' (write true or false)", shuffle.asText());
        }
        return shuffle.asBoolean(true);
    }

    private List<Question> questions(Optional<Exam> exam, JsonNode nodes) {
        QuestionReader reader = new QuestionReader(faults, exam);
        List<Question> questions = new ArrayList<>();
        int number = 0;
        for (JsonNode node : nodes) {
            reader.question(++number, node).ifPresent(questions::add);
        }
        if (number == 0) {
            faults.add("the bank has no questions");
        }
        return questions;
    }

    private String name(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            faults.add("the bank's name '%s' has other letters than a-z, 0-9 and -", name);
        }
        return name;
    }
}
