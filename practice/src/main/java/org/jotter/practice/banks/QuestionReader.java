package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the questions of one bank. */
final class QuestionReader {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "topic",
                    "skill",
                    "mock",
                    "kind",
                    "difficulty",
                    "question",
                    "python",
                    "java",
                    "try",
                    "options",
                    "answer",
                    "source",
                    "date");
    private static final Set<String> OPTION_FIELDS = Set.of("text", "reason");
    private static final int HARDEST = 3;

    private final Faults faults;
    private final Optional<Exam> exam;
    private final Set<String> ids = new HashSet<>();

    QuestionReader(Faults faults, Optional<Exam> exam) {
        this.faults = faults;
        this.exam = exam;
    }

    Optional<Question> question(int number, JsonNode node) {
        if (!node.isObject()) {
            faults.add("question %d has no fields", number);
            return Optional.empty();
        }
        String id = node.path("id").asText("question-" + number).strip();
        String where = "question " + number + (node.has("id") ? " ('" + id + "')" : "");
        faults.checkFields(where, node, FIELDS);
        if (!ids.add(id)) {
            faults.add("%s has the id of an earlier question", where);
        }
        Place place = place(where, node);
        List<Option> options = options(where, node.path("options"));
        return Optional.of(
                new Question(
                        id,
                        topic(where, node, place),
                        faults.wanted(where, node, "question"),
                        code(where, node),
                        options,
                        answer(where, node.path("answer"), options),
                        place,
                        source(where, node.path("source")),
                        faults.date(where, node, "date")));
    }

    private String topic(String where, JsonNode node, Place place) {
        return node.has("topic")
                ? faults.text(where, node.path("topic"))
                : exam.flatMap(e -> e.sectionOf(place.skill()))
                        .map(section -> section.skills().get(place.skill()))
                        .orElse("");
    }

    private Place place(String where, JsonNode node) {
        String skill = node.path("skill").asText().strip();
        if (!skill.isEmpty() && exam.isPresent() && exam.get().sectionOf(skill).isEmpty()) {
            faults.add("%s has the skill '%s', which no section of the exam has", where, skill);
        }
        int most = exam.map(Exam::mocks).orElse(0);
        return new Place(
                skill,
                faults.number(where, node, "mock", most),
                faults.number(where, node, "difficulty", HARDEST),
                kind(where, node.path("kind").asText(Kind.CONCEPT.word())));
    }

    private Kind kind(String where, String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        faults.add("%s has the kind '%s' (write concept, scenario or code)", where, word);
        return Kind.CONCEPT;
    }

    private Code code(String where, JsonNode node) {
        String tryIt = node.path("try").asText();
        if (!tryIt.isEmpty() && !tryIt.matches("[^#/\\\\]+\\.ipynb#.+")) {
            faults.add("%s has the cell '%s' to try (write notebook.ipynb#Heading)", where, tryIt);
        }
        return new Code(
                node.path("python").asText().stripTrailing(),
                node.path("java").asText().stripTrailing(),
                tryIt);
    }

    /** By letter, or a list that gets its letters here; each a text, or a text with its reason. */
    private List<Option> options(String where, JsonNode node) {
        List<Option> options = new ArrayList<>();
        for (JsonNode option : node.isArray() ? node : List.<JsonNode>of()) {
            options.add(option(where, Character.toString('a' + options.size()), option));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            options.add(option(where, entry.getKey(), entry.getValue()));
        }
        if (options.size() < 2) {
            faults.add("%s has fewer than two options", where);
        }
        checkTwins(where, options);
        return options;
    }

    private Option option(String question, String letter, JsonNode node) {
        if (!letter.matches("[a-z]")) {
            faults.add("%s has an option '%s' that is no letter a-z", question, letter);
        }
        String where = question + ", option " + letter + ",";
        if (!node.isObject()) {
            return new Option(letter, faults.wanted(where, "text", node), "");
        }
        faults.checkFields(where, node, OPTION_FIELDS);
        return new Option(
                letter,
                faults.wanted(where, node, "text"),
                faults.text(where, node.path("reason")));
    }

    private void checkTwins(String where, List<Option> options) {
        Set<String> seen = new HashSet<>();
        for (Option option : options) {
            if (!seen.add(option.text().toLowerCase(Locale.ROOT))) {
                faults.add("%s has the option '%s' twice", where, option.text());
            }
        }
    }

    private String answer(String where, JsonNode node, List<Option> options) {
        List<String> letters = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(letter -> letters.add(letter.asText()));
        } else if (!node.asText().isBlank()) {
            letters.add(node.asText().strip());
        }
        if (letters.isEmpty()) {
            faults.add("%s has no answer", where);
        }
        for (String letter : letters) {
            if (options.stream().noneMatch(o -> o.letter().equals(letter))) {
                faults.add("%s has the answer '%s', which is none of its options", where, letter);
            }
        }
        return letters.stream().sorted().distinct().collect(Collectors.joining());
    }

    private Source source(String where, JsonNode node) {
        String title = faults.text(where, node.isTextual() ? node : node.path("title"));
        String url = node.path("url").asText().strip();
        if (!url.isEmpty() && !url.matches("https?://\\S+")) {
            faults.add("%s has a source whose url is no web address", where);
        }
        return new Source(title, url);
    }
}
