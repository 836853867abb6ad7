package org.jotter.practice.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/** Writes the JSON of jupyterquiz. */
final class JupyterQuiz {

    private static final JsonMapper JSON = new JsonMapper();

    private JupyterQuiz() {}

    static String of(QuestionBank bank) {
        ArrayNode questions = JSON.createArrayNode();
        bank.questions().forEach(question -> write(question, questions.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(questions) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts can be written", e);
        }
    }

    private static void write(Question question, ObjectNode node) {
        node.put("question", question.text());
        node.put("type", question.answer().length() > 1 ? "many_choice" : "multiple_choice");
        if (!question.code().python().isEmpty()) {
            node.put("code", question.code().python());
        }
        ArrayNode answers = node.putArray("answers");
        for (Option option : question.options()) {
            ObjectNode answer = answers.addObject();
            answer.put("answer", option.text()).put("correct", question.isRight(option));
            if (!option.reason().isEmpty()) {
                answer.put("feedback", option.reason());
            }
        }
    }
}
