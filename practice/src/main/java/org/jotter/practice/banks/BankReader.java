package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.Names;

/** Reads a bank from its tree and collects every fault on the way. */
final class BankReader {

    private static final Set<String> BANK_FIELDS = Set.of("name", "title", "questions");
    private static final Set<String> QUESTION_FIELDS =
            Set.of("id", "topic", "question", "options", "answer", "source", "date");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private BankReader() {}

    static QuestionBank read(String origin, JsonNode tree) {
        BankReader reader = new BankReader();
        QuestionBank bank = reader.bank(tree);
        if (!reader.faults.isEmpty()) {
            throw BankErrors.faultyBank(origin, reader.faults);
        }
        return bank;
    }

    private QuestionBank bank(JsonNode tree) {
        checkFields("the bank", tree, BANK_FIELDS);
        String name = name(tree);
        String title = text("the bank", tree, "title");
        List<Question> questions = new ArrayList<>();
        int number = 0;
        for (JsonNode node : tree.path("questions")) {
            question(++number, node).ifPresent(questions::add);
        }
        if (number == 0) {
            faults.add("the bank has no questions");
        }
        return new QuestionBank(name, title, questions);
    }

    private String name(JsonNode tree) {
        String name = text("the bank", tree, "name");
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]*")) {
            faults.add(
                    "the bank's name '%s' has other letters than a-z, 0-9 and -".formatted(name));
        }
        return name;
    }

    private Optional<Question> question(int number, JsonNode node) {
        if (!node.isObject()) {
            faults.add("question %d has no fields".formatted(number));
            return Optional.empty();
        }
        String id = node.path("id").asText();
        String where = "question " + number + (id.isEmpty() ? "" : " ('" + id + "')");
        checkFields(where, node, QUESTION_FIELDS);
        if (!id.isEmpty() && !ids.add(id)) {
            faults.add(where + " has the id of an earlier question");
        }
        List<Option> options = options(where, node.path("options"));
        return Optional.of(
                new Question(
                        text(where, node, "id"),
                        text(where, node, "topic"),
                        text(where, node, "question"),
                        options,
                        answer(where, node.path("answer"), options),
                        source(where, node.path("source")),
                        date(where, node)));
    }

    private void checkFields(String where, JsonNode node, Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String nearest =
                        Names.nearest(name, known).map(" (is it '%s'?)"::formatted).orElse("");
                faults.add("%s has an unknown field '%s'%s".formatted(where, name, nearest));
            }
        }
    }

    private String text(String where, JsonNode node, String field) {
        String text = node.path(field).asText().strip();
        if (text.isEmpty()) {
            faults.add("%s has no %s".formatted(where, field));
        }
        return text;
    }

    private List<Option> options(String where, JsonNode node) {
        List<Option> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String letter = entry.getKey();
            if (!letter.matches("[a-z]")) {
                faults.add("%s has an option '%s' that is no letter a-z".formatted(where, letter));
            }
            String option = where + ", option " + letter + ",";
            options.add(
                    new Option(
                            letter,
                            text(option, entry.getValue(), "text"),
                            text(option, entry.getValue(), "reason")));
        }
        if (options.size() < 2) {
            faults.add(where + " has fewer than two options");
        }
        return options;
    }

    private String answer(String where, JsonNode node, List<Option> options) {
        List<String> letters = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(letter -> letters.add(letter.asText()));
        } else if (!node.asText().isBlank()) {
            letters.add(node.asText());
        }
        if (letters.isEmpty()) {
            faults.add(where + " has no answer");
        }
        for (String letter : letters) {
            if (options.stream().noneMatch(o -> o.letter().equals(letter))) {
                faults.add(
                        "%s has the answer '%s', which is none of its options"
                                .formatted(where, letter));
            }
        }
        return letters.stream().sorted().distinct().collect(Collectors.joining());
    }

    private Source source(String where, JsonNode node) {
        String title = node.path("title").asText();
        String url = node.path("url").asText();
        if (title.isBlank() || !url.matches("https?://\\S+")) {
            faults.add(where + " has no source with a title and a url");
        }
        return new Source(title, url);
    }

    private LocalDate date(String where, JsonNode node) {
        String text = text(where, node, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                faults.add("%s has the date '%s' (write it as 2026-01-31)".formatted(where, text));
            }
            return LocalDate.EPOCH;
        }
    }
}
