package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a bank says of its exam. */
final class ExamReader {

    private static final Set<String> EXAM_FIELDS =
            Set.of("guide", "read", "stale-after", "minutes", "mocks", "sections");
    private static final Set<String> SECTION_FIELDS =
            Set.of("id", "title", "weight", "questions", "skills");
    private static final int MOST = 10_000;

    private final Faults faults;

    ExamReader(Faults faults) {
        this.faults = faults;
    }

    Optional<Exam> exam(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        String where = "the exam";
        faults.checkFields(where, node, EXAM_FIELDS);
        List<Section> sections = new ArrayList<>();
        node.path("sections").forEach(section -> sections.add(section(section)));
        if (sections.isEmpty()) {
            faults.add("the exam has no sections");
        }
        return Optional.of(
                new Exam(
                        date(node, "guide"),
                        date(node, "read"),
                        date(node, "stale-after"),
                        positive(where, node, "minutes"),
                        positive(where, node, "mocks"),
                        sections));
    }

    private Section section(JsonNode node) {
        String id = faults.wanted("a section", node, "id");
        String where = "section '" + id + "'";
        faults.checkFields(where, node, SECTION_FIELDS);
        Map<String, String> skills = new LinkedHashMap<>();
        node.path("skills")
                .properties()
                .forEach(s -> skills.put(s.getKey(), s.getValue().asText()));
        if (skills.isEmpty()) {
            faults.add("%s has no skills", where);
        }
        return new Section(
                id,
                faults.wanted(where, node, "title"),
                positive(where, node, "weight"),
                positive(where, node, "questions"),
                skills);
    }

    private int positive(String where, JsonNode node, String field) {
        int number = faults.number(where, node, field, MOST);
        if (number == 0) {
            faults.add("%s has no %s", where, field);
        }
        return number;
    }

    private LocalDate date(JsonNode node, String field) {
        Optional<LocalDate> date = faults.date("the exam", node, field);
        if (date.isEmpty()) {
            faults.add("the exam has no date '%s'", field);
        }
        return date.orElse(LocalDate.EPOCH);
    }
}
