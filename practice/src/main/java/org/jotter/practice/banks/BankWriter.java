package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a bank as JSON in the form that {@link BankReader} reads. */
final class BankWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private BankWriter() {}

    static String json(QuestionBank bank) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("name", bank.name()).put("title", bank.title()).put("version", bank.version());
        tree.put("shuffle", bank.shuffle());
        bank.exam().ifPresent(exam -> write(exam, tree.putObject("exam")));
        var questions = tree.putArray("questions");
        bank.questions().forEach(question -> write(question, questions.addObject()));
        return tree.toString();
    }

    private static void write(Exam exam, ObjectNode node) {
        node.put("guide", exam.guide().toString());
        node.put("read", exam.read().toString());
        node.put("stale-after", exam.staleAfter().toString());
        node.put("minutes", exam.minutes()).put("mocks", exam.mocks());
        var sections = node.putArray("sections");
        exam.sections().forEach(section -> write(section, sections.addObject()));
    }

    private static void write(Section section, ObjectNode node) {
        node.put("id", section.id()).put("title", section.title());
        node.put("weight", section.weight()).put("questions", section.questions());
        ObjectNode skills = node.putObject("skills");
        section.skills().forEach(skills::put);
    }

    private static void write(Question question, ObjectNode node) {
        node.put("id", question.id()).put("topic", question.topic());
        write(question.place(), node);
        node.put("question", question.text());
        write(question.code(), node);
        ObjectNode options = node.putObject("options");
        question.options()
                .forEach(
                        o ->
                                options.putObject(o.letter())
                                        .put("text", o.text())
                                        .put("reason", o.reason()));
        var answer = node.putArray("answer");
        question.answer().chars().forEach(c -> answer.add(Character.toString(c)));
        node.putObject("source")
                .put("title", question.source().title())
                .put("url", question.source().url());
        question.date().ifPresent(date -> node.put("date", date.toString()));
    }

    private static void write(Place place, ObjectNode node) {
        node.put("skill", place.skill()).put("mock", place.mock());
        node.put("kind", place.kind().word()).put("difficulty", place.difficulty());
    }

    private static void write(Code code, ObjectNode node) {
        node.put("python", code.python()).put("java", code.java()).put("try", code.tryIt());
    }
}
