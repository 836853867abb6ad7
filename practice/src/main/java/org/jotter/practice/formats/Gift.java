package org.jotter.practice.formats;

import java.util.stream.Collectors;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;

/** Writes Moodle's GIFT. */
final class Gift {

    private Gift() {}

    static String of(QuestionBank bank) {
        return bank.questions().stream()
                .map(question -> question(bank, question))
                .collect(Collectors.joining("\n"));
    }

    private static String question(QuestionBank bank, Question question) {
        String skill = question.place().skill();
        String category = skill.isEmpty() ? bank.name() : bank.name() + "/" + skill;
        return """
        $CATEGORY: %s

        ::%s::[markdown]%s {
        %s
        }
        """
                .formatted(
                        category,
                        escaped(question.id()),
                        escaped(stem(question)),
                        question.options().stream()
                                .map(option -> option(question, option))
                                .collect(Collectors.joining("\n")));
    }

    private static String stem(Question question) {
        String python = question.code().python();
        return python.isEmpty()
                ? question.text()
                : question.text() + "\n\n```\n" + python + "\n```";
    }

    /** Where several are right, each has its share of the points, and a wrong one takes all. */
    private static String option(Question question, Option option) {
        boolean right = question.isRight(option);
        int several = question.answer().length();
        String mark = right ? "=" : "~";
        if (several > 1) {
            mark = right ? "~%%%s%%".formatted(share(several)) : "~%-100%";
        }
        String reason = option.reason().isEmpty() ? "" : "#" + escaped(option.reason());
        return "  " + mark + escaped(option.text()) + reason;
    }

    /** Moodle knows the thirds to five digits. */
    private static String share(int several) {
        return switch (several) {
            case 2 -> "50";
            case 3 -> "33.33333";
            case 4 -> "25";
            default -> "%.5f".formatted(100.0 / several);
        };
    }

    /** A line break is written as a backslash and an n: a blank line ends a question. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replaceAll("([~=#{}:])", "\\\\$1").replace("\n", "\\n");
    }
}
