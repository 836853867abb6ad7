package org.jotter.practice.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionBankTest {

    @TempDir Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theDocumentsQuestionsAreTheFirstBank() {
        QuestionBank bank = QuestionBank.load("mlops-in-databricks");
        assertThat(bank.title()).isEqualTo("MLOps in Databricks");
        assertThat(bank.questions()).extracting(Question::answer).containsExactly("c", "c", "a");
        assertThat(bank.questions())
                .extracting(Question::text)
                .containsExactly(
                        "Which Databricks tool is an open-source platform for managing the"
                                + " end-to-end machine learning lifecycle?",
                        "What is the primary purpose of the Feature Store?",
                        "What is a key benefit of using the Model Registry?");
        assertThat(bank.questions().get(0).options())
                .extracting(Option::text)
                .containsExactly("Feature Store", "Model Serving", "MLflow", "Unity Catalog");
    }

    @Test
    void everyQuestionThatComesWithJotterHasReasonedOptionsAndASource() {
        for (String name : QuestionBank.names()) {
            QuestionBank bank = QuestionBank.load(name);
            assertThat(bank.name()).isEqualTo(name);
            for (Question question : bank.questions()) {
                assertThat(question.letters())
                        .startsWith("a", "b", "c", "d")
                        .hasSize(3 + question.answer().length());
                assertThat(question.options()).allMatch(o -> o.reason().length() >= 25);
                assertThat(question.source().title()).isNotEmpty();
            }
        }
    }

    @Test
    void everyBankOnTheClassPathIsListed() throws IOException {
        Path banks = Path.of("src/main/resources/banks");
        try (Stream<Path> files = Files.list(banks)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            QuestionBank.names().stream().map(n -> n + ".yaml").toList());
        }
    }

    @Test
    void anUnknownBankIsNamedWithTheNearest() {
        assertThatThrownBy(() -> QuestionBank.load("mlops-in-databrick"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "No question bank named 'mlops-in-databrick'. Did you mean"
                            + " 'mlops-in-databricks'? There are: ml-associate, ml-professional,"
                            + " mlops-in-databricks");
    }

    @Test
    void aBankOfOnesOwnIsReadFromYamlAndJson() throws IOException {
        Path json =
                file(
                        "own.json",
                        """
                        {"name": "own", "title": "Own \\u007f", "questions": [
                          {"id": "q", "topic": "t", "question": "Which two?",
                           "options": {"a": {"text": "A", "reason": "Yes."},
                                       "b": {"text": "B", "reason": "No."},
                                       "c": {"text": "C", "reason": "Yes."}},
                           "answer": ["c", "a"],
                           "source": {"title": "s", "url": "https://example.org/"},
                           "date": "2026-01-31"}]}
                        """);
        QuestionBank bank = QuestionBank.read(json);
        assertThat(bank.questions().get(0).answer()).isEqualTo("ac");
        assertThat(bank.questions().get(0).date()).hasValue(LocalDate.of(2026, 1, 31));
        Path yaml =
                file(
                        "own.yaml",
                        new QuestionBank("own", "t", 0, true, Optional.empty(), bank.questions())
                                .json());
        assertThat(QuestionBank.read(yaml).questions()).isEqualTo(bank.questions());
    }

    @Test
    void allFaultsOfABankAreToldAtOnce() throws IOException {
        Path faulty =
                file(
                        "faulty.yaml",
                        """
                        name: My Bank
                        questions:
                          - id: one
                            topic: t
                            question: Which?
                            options:
                              a: {text: A, reason: Because.}
                              b: {text: B}
                            anwser: a
                            source: {title: s, url: "javascript:alert(1)"}
                            date: yesterday
                          - id: one
                            question: Which?
                            options:
                              1: {text: A, reason: Because.}
                            answer: e
                            source: {title: s, url: "https://example.org/"}
                            date: 2026-01-31
                          - nothing
                          - options:
                              a: {text: A, reason: Because.}
                              b: {text: a}
                            answer: a
                            source: {title: s, url: "https://example.org/"}
                        """);
        assertThatThrownBy(() -> QuestionBank.read(faulty))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        """
                        The question bank 'faulty.yaml' has 12 faults to mend: \
                        the bank's name 'My Bank' has other letters than a-z, 0-9 and -; \
                        question 1 ('one') has an unknown field 'anwser' (is it 'answer'?); \
                        question 1 ('one') has no answer; \
                        question 1 ('one') has a source whose url is no web address; \
                        question 1 ('one') has the date 'yesterday' (write it as 2026-01-31); \
                        question 2 ('one') has the id of an earlier question; \
                        question 2 ('one') has an option '1' that is no letter a-z; \
                        question 2 ('one') has fewer than two options; \
                        question 2 ('one') has the answer 'e', which is none of its options; \
                        question 3 has no fields; \
                        question 4 has the option 'a' twice; \
                        question 4 has no question\
                        """);
    }

    @Test
    void aStemItsOptionsAndTheRightOneAreEnough() throws IOException {
        QuestionBank bank =
                QuestionBank.read(
                        file(
                                "Week 3 quiz.yaml",
                                """
                                - question: Which port does the server take by itself?
                                  options: [80, 5000, "8080"]
                                  answer: b
                                - question: Which two are even?
                                  options: {a: 1, b: 2, c: 4}
                                  answer: [b, c]
                                """));
        assertThat(bank.name()).isEqualTo("week-3-quiz");
        assertThat(bank.title()).isEqualTo("week-3-quiz");
        assertThat(bank.questions()).extracting(Question::answer).containsExactly("b", "bc");
        assertThat(bank.questions().get(0).options())
                .containsExactly(
                        new Option("a", "80", ""),
                        new Option("b", "5000", ""),
                        new Option("c", "8080", ""));
        assertThat(QuestionBank.ofJson("again", bank.json())).isEqualTo(bank);
    }

    @Test
    void markupIsRefusedSaveAsCode() throws IOException {
        String bank =
                """
                - question: What does <b>this</b> do?
                  options: {a: "`<b>`", b: {text: x <i, reason: "<script>alert(1)</script>"}}
                  answer: a
                """;
        assertThatThrownBy(() -> QuestionBank.read(file("html.yaml", bank)))
                .hasMessage(
                        "The question bank 'html.yaml' has 2 faults to mend: question 1, option b,"
                                + " holds HTML, '<script>': write plain text, with code between"
                                + " backticks; question 1 holds HTML, '<b>': write plain text, with"
                                + " code between backticks");
    }

    @Test
    void aBankOfAnExamTellsItsSectionsAndSkills() throws IOException {
        String text =
                """
                name: own-exam
                version: 3
                exam:
                  guide: 2026-01-01
                  read: 2026-02-01
                  stale-after: 2027-07-01
                  minutes: 90
                  mocks: 2
                  sections:
                    - {id: A1, title: Tools, weight: 100, questions: 1, skills: {A1.1: Tracking runs}}
                questions:
                  - {id: q, skill: A1.1, mock: 2, kind: code, difficulty: 3, question: Q, python: "x = 1",
                     java: int x = 1;, try: "02-tracking.ipynb#4. Search", options: [A, B], answer: a}
                """;
        QuestionBank bank = QuestionBank.read(file("own-exam.yaml", text));
        assertThat(bank.exam().orElseThrow().questions()).isEqualTo(1);
        Question question = bank.questions().get(0);
        assertThat(question.topic()).isEqualTo("Tracking runs");
        assertThat(question.place()).isEqualTo(new Place("A1.1", 2, 3, Kind.CODE));
        assertThat(question.code())
                .isEqualTo(new Code("x = 1", "int x = 1;", "02-tracking.ipynb#4. Search"));
        assertThat(QuestionBank.ofJson("again", bank.json())).isEqualTo(bank);
        Path wrong =
                file(
                        "wrong.yaml",
                        text.replace("skill: A1.1", "skill: A1.2")
                                .replace("mock: 2,", "mock: 3,")
                                .replace("kind: code", "kind: easy")
                                .replace("minutes: 90", "minutes: long")
                                .replace("02-tracking.ipynb#4. Search", "here"));
        assertThatThrownBy(() -> QuestionBank.read(wrong))
                .hasMessage(
                        """
                        The question bank 'wrong.yaml' has 6 faults to mend: \
                        the exam has the minutes 'long' (write a number from 0 to 10000); \
                        the exam has no minutes; \
                        question 1 ('q') has the skill 'A1.2', which no section of the exam has; \
                        question 1 ('q') has the mock '3' (write a number from 0 to 2); \
                        question 1 ('q') has the kind 'easy' (write concept, scenario or code); \
                        question 1 ('q') has the cell 'here' to try (write notebook.ipynb#Heading)\
                        """);
    }

    @Test
    void aBankWithoutQuestionsIsRefused() throws IOException {
        Path empty = file("empty.yaml", "");
        assertThatThrownBy(() -> QuestionBank.read(empty))
                .hasMessage(
                        "The question bank 'empty.yaml' has 1 fault to mend: the bank has no"
                                + " questions");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() throws IOException {
        Path torn = file("torn.yaml", "name: x\ntitle: \"open\nquestions: [");
        assertThatThrownBy(() -> QuestionBank.read(torn))
                .hasMessage(
                        "The question bank 'torn.yaml' is neither YAML nor JSON: see its line 2");
        Path twice = file("twice.yaml", "name: x\nname: y\n");
        assertThatThrownBy(() -> QuestionBank.read(twice))
                .hasMessage(
                        "The question bank 'twice.yaml' is neither YAML nor JSON: see its line 2");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsTold() throws IOException {
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> QuestionBank.read(missing))
                .hasMessage(
                        ("No question bank file '%s'. Give the path of a YAML or JSON file, or one"
                                        + " of: ml-associate, ml-professional, mlops-in-databricks")
                                .formatted(missing));
        Path bytes = folder.resolve("bytes.yaml");
        Files.write(bytes, "title: Z\u00fcrich".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QuestionBank.read(bytes))
                .hasMessage(
                        "The question bank '%s' cannot be read. Make it readable as UTF-8 text"
                                .formatted(bytes));
    }

    @Test
    void E9_ofThousandsOfFaultsTheFirstTwentyAreToldAndTheirCount() throws IOException {
        Path bank =
                file("bad.yaml", "name: bad\ntitle: Bad\nquestions:\n" + "  - {}\n".repeat(3_000));

        assertThatThrownBy(() -> QuestionBank.read(bank))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith(
                        "The question bank 'bad.yaml' has 9000 faults to mend: question 1 has")
                .hasMessageEndingWith("; and 8980 more");
    }

    @Test
    void E9_aLongFaultIsCut() throws IOException {
        Path bank = file("bad.yaml", "'" + "x".repeat(100_000) + "': 1\n");

        assertThatThrownBy(() -> QuestionBank.read(bank))
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(2_000));
    }

    @Test
    void E9_aFileThatFillsTheMemoryIsNotRead() throws IOException {
        Path bank = file("huge.yaml", "");
        try (RandomAccessFile sparse = new RandomAccessFile(bank.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertThatThrownBy(() -> QuestionBank.read(bank))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The question bank 'huge.yaml' has 3072 MB, and up to 16 MB are read. Part"
                                + " it into several");
    }
}
