package org.jotter.practice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jotter.practice.banks.Code;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.Kind;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Place;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.banks.Section;
import org.jotter.practice.banks.Source;
import org.junit.jupiter.api.Test;

class BankGateTest {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final Source SOURCE = new Source("A page", "");
    private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2026, 11, 30));

    /** Forty questions whose right answers go round the letters, and whose options are alike. */
    private static List<Question> even() {
        return IntStream.range(0, 40).mapToObj(n -> question(n, LETTERS.get(n % 4))).toList();
    }

    private static Question question(int number, String answer) {
        return question(number, answer, Kind.SCENARIO, "");
    }

    private static Question question(int number, String answer, Kind kind, String java) {
        String word = "word".repeat(number + 1);
        return new Question(
                "q" + number,
                "",
                "About " + word,
                new Code("", java, ""),
                LETTERS.stream()
                        .map(l -> new Option(l, word + " fill " + l, reason(word, l)))
                        .toList(),
                answer,
                new Place("A1.1", 1, 2, kind),
                SOURCE,
                DATE);
    }

    private static String reason(String word, String letter) {
        return "Because of %s, and of the letter %s".formatted(word, letter);
    }

    private static Question withOptions(Question q, List<Option> options) {
        return new Question(
                q.id(),
                q.topic(),
                q.text(),
                q.code(),
                options,
                q.answer(),
                q.place(),
                q.source(),
                q.date());
    }

    private static Question withText(Question q, String text) {
        return new Question(
                q.id(),
                q.topic(),
                text,
                q.code(),
                q.options(),
                q.answer(),
                q.place(),
                q.source(),
                q.date());
    }

    private static BankCheck check(List<Question> questions) {
        return BankGate.check(new QuestionBank("b", "B", 1, true, Optional.empty(), questions));
    }

    @Test
    void aBankInWhichGuessingDoesNotPayPasses() {
        BankCheck check = check(even());
        assertThat(check.findings()).isEmpty();
        assertThat(check.shares()).extracting(Share::right).allMatch(right -> right == 0.25);
    }

    @Test
    void alwaysOneLetterMustNotPay() {
        List<Question> questions = new ArrayList<>(even());
        for (int n = 0; n < 12; n += 4) {
            questions.set(n, question(n, "b"));
        }
        assertThat(check(questions).findings())
                .containsExactly("guessing 'always b' gets 33 % right, more than 30 %");
    }

    @Test
    void theLongestOptionMustNotPay() {
        assertThat(check(right(text -> text + "!")).findings())
                .containsExactly("guessing 'the longest option' gets 100 % right, more than 35 %");
    }

    @Test
    void wordsThatHedgeOrAreAbsoluteMustNotPay() {
        assertThat(check(right(text -> text.replace("fill", "may "))).findings())
                .containsExactly("guessing 'most hedging words' gets 100 % right, more than 35 %");
        assertThat(check(wrong(text -> text.replace("fill", "all "))).findings())
                .containsExactly(
                        "guessing 'fewest absolute words' gets 100 % right, more than 35 %");
    }

    @Test
    void theOnlyOptionWithCodeMustNotPay() {
        assertThat(check(right(text -> text.replace("fill", "`ll`"))).findings())
                .containsExactly(
                        "guessing 'the one of another form' gets 100 % right, more than 35 %");
    }

    @Test
    void fewQuestionsTellNothingAboutGuessing() {
        assertThat(check(even().subList(0, 19)).shares()).isEmpty();
    }

    @Test
    void whatAQuestionLacksIsSaid() {
        Question bare =
                new Question(
                        "bare",
                        "",
                        "Which?",
                        new Code("", "", ""),
                        List.of(
                                new Option("a", "Short", ""),
                                new Option("b", "Both a and b, and much longer than", "")),
                        "ab",
                        new Place("", 0, 0, Kind.CONCEPT),
                        new Source("", ""),
                        Optional.empty());
        assertThat(check(List.of(bare)).findings())
                .containsExactly(
                        "question 'bare' gives no reason, or a very short one, for option a",
                        "question 'bare' gives no reason, or a very short one, for option b",
                        "question 'bare' gives one reason for two options",
                        "question 'bare' has options of unlike length, 5 to 34 letters",
                        "question 'bare' has an option that speaks of other options",
                        "question 'bare' has 2 right answers and does not say so: write 'Choose"
                                + " two.'",
                        "question 'bare' has 2 options, not four (five where two are right)",
                        "question 'bare' names no source",
                        "question 'bare' has no date");
    }

    @Test
    void chooseTwoWithOneRightAnswerIsSaid() {
        assertThat(check(List.of(withText(question(1, "a"), "Which? Choose two."))).findings())
                .containsExactly("question 'q1' says 'Choose two.' and has 1 right answer");
    }

    @Test
    void questionsThatAskTheSameAreFoundWithinABankAndBetweenBanks() {
        Question one = withText(question(3, "a"), "Which tool keeps params and metrics of runs?");
        Question two =
                new Question(
                        "other",
                        "",
                        "Which tool keeps the metrics and params of runs?",
                        one.code(),
                        one.options(),
                        "b",
                        one.place(),
                        SOURCE,
                        DATE);
        String twins = "questions 'q3' and 'other' share more than half of their words";
        assertThat(check(List.of(one, two)).findings()).containsExactly(twins);
        assertThat(BankGate.twins(List.of(bank(one), bank(two)))).containsExactly(twins);
    }

    private static QuestionBank bank(Question question) {
        return new QuestionBank("b", "B", 1, true, Optional.empty(), List.of(question));
    }

    @Test
    void aBankOfExamsHasEachSectionInEachMockAndEverySkill() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Section section =
                new Section("A1", "Tools", 100, 40, Map.of("A1.1", "Tracking", "A1.2", "Serving"));
        Exam exam = new Exam(day, day, day, 90, 2, List.of(section));
        QuestionBank bank = new QuestionBank("b", "B", 1, true, Optional.of(exam), even());
        assertThat(BankGate.check(bank).findings())
                .containsExactly(
                        "mock 2 asks 0 questions of section A1, not 40",
                        "skill A1.2 is asked by no question");
        List<Question> concepts =
                IntStream.range(0, 40)
                        .mapToObj(n -> question(n, LETTERS.get(n % 4), Kind.CONCEPT, ""))
                        .toList();
        assertThat(BankGate.check(bank.with(concepts)).findings())
                .contains("0 of 40 questions are scenarios or code, less than a third");
        assertThat(BankGate.check(bank.with(List.of(question(1, "a", Kind.CODE, "")))).findings())
                .contains(
                        "question 'q1' is about code and shows none",
                        "question 'q1' is about code and has no Java");
    }

    /** The document's own questions stay as they are, whatever the rules say of them. */
    @Test
    void everyBankForAnExamPasses() {
        for (String name : QuestionBank.names()) {
            QuestionBank bank = QuestionBank.load(name);
            if (bank.exam().isPresent()) {
                assertThat(BankGate.check(bank).findings()).as(name).isEmpty();
            }
        }
        assertThat(BankGate.twins(QuestionBank.names().stream().map(QuestionBank::load).toList()))
                .isEmpty();
    }

    private static List<Question> right(UnaryOperator<String> change) {
        return even().stream().map(q -> changed(q, change, text -> text)).toList();
    }

    private static List<Question> wrong(UnaryOperator<String> change) {
        return even().stream().map(q -> changed(q, text -> text, change)).toList();
    }

    private static Question changed(
            Question q, UnaryOperator<String> right, UnaryOperator<String> wrong) {
        return withOptions(
                q,
                q.options().stream()
                        .map(
                                o ->
                                        new Option(
                                                o.letter(),
                                                (q.isRight(o) ? right : wrong).apply(o.text()),
                                                o.reason()))
                        .toList());
    }
}
