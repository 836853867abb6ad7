package org.jotter.practice.banks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a bank as JSON in the form that {@link BankReader} reads. */
final class BankWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private BankWriter() {}

    static String json(QuestionBank bank) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("name", bank.name()).put("title", bank.title());
        var questions = tree.putArray("questions");
        bank.questions().forEach(question -> write(question, questions.addObject()));
        return tree.toString();
    }

    private static void write(Question question, ObjectNode node) {
        node.put("id", question.id()).put("topic", question.topic());
        node.put("question", question.text());
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
        node.put("date", question.date().toString());
    }
}
