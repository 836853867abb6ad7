package org.jotter.practice.formats;

import java.util.stream.Collectors;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/** Writes Anki's text files. */
final class AnkiText {

    private static final String HEAD =
            "#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n";

    private AnkiText() {}

    static String of(QuestionBank bank) {
        return bank.questions().stream()
                .map(
                        question ->
                                front(question)
                                        + "\t"
                                        + back(question)
                                        + "\t"
                                        + tags(bank, question))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String front(Question question) {
        String options =
                question.options().stream()
                        .map(o -> "<br>" + o.letter() + ". " + html(o.text()))
                        .collect(Collectors.joining());
        return html(question.text()) + code(question.code().python()) + options;
    }

    private static String back(Question question) {
        return "<b>"
                + question.answer()
                + "</b>"
                + question.options().stream()
                        .map(option -> reason(question, option))
                        .collect(Collectors.joining())
                + code(question.code().java());
    }

    private static String reason(Question question, Option option) {
        String text = option.letter() + ". " + html(option.reason());
        return "<br>" + (question.isRight(option) ? "<b>" + text + "</b>" : text);
    }

    /** Anki parts tags at blanks. */
    private static String tags(QuestionBank bank, Question question) {
        return (bank.name() + " " + question.place().skill()).strip();
    }

    private static String code(String lines) {
        return lines.isEmpty() ? "" : "<pre>" + escaped(lines).replace("\n", "<br>") + "</pre>";
    }

    /** A card is one line, and no field holds a tab. */
    private static String html(String text) {
        return escaped(text).replaceAll("\\s+", " ").replaceAll("`([^`]++)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", "    ");
    }
}
