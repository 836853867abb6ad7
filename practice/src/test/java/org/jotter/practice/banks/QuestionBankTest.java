package org.jotter.practice.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    void everyQuestionThatComesWithJotterHasFourReasonedOptionsAndASource() {
        for (String name : QuestionBank.names()) {
            QuestionBank bank = QuestionBank.load(name);
            assertThat(bank.name()).isEqualTo(name);
            for (Question question : bank.questions()) {
                assertThat(question.letters()).containsExactly("a", "b", "c", "d");
                assertThat(question.options()).allMatch(o -> o.reason().length() > 40);
                assertThat(question.source().url()).startsWith("https://");
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
                                + " 'mlops-in-databricks'? There are: mlops-in-databricks");
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
        assertThat(bank.questions().get(0).date()).isEqualTo(LocalDate.of(2026, 1, 31));
        Path yaml =
                file("own.yaml", BankWriter.json(new QuestionBank("own", "t", bank.questions())));
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
                              b: {text: B, reason: Because.}
                            answer: a
                            source: {title: s, url: "https://example.org/"}
                        """);
        assertThatThrownBy(() -> QuestionBank.read(faulty))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        """
                        The question bank 'faulty.yaml' has 17 faults to mend: \
                        the bank's name 'My Bank' has other letters than a-z, 0-9 and -; \
                        the bank has no title; \
                        question 1 ('one') has an unknown field 'anwser' (is it 'answer'?); \
                        question 1 ('one'), option b, has no reason; \
                        question 1 ('one') has no answer; \
                        question 1 ('one') has no source with a title and a url; \
                        question 1 ('one') has the date 'yesterday' (write it as 2026-01-31); \
                        question 2 ('one') has the id of an earlier question; \
                        question 2 ('one') has an option '1' that is no letter a-z; \
                        question 2 ('one') has fewer than two options; \
                        question 2 ('one') has no topic; \
                        question 2 ('one') has the answer 'e', which is none of its options; \
                        question 3 has no fields; \
                        question 4 has no id; \
                        question 4 has no topic; \
                        question 4 has no question; \
                        question 4 has no date\
                        """);
    }

    @Test
    void aBankWithoutQuestionsIsRefused() throws IOException {
        Path empty = file("empty.yaml", "");
        assertThatThrownBy(() -> QuestionBank.read(empty))
                .hasMessage(
                        "The question bank 'empty.yaml' has 3 faults to mend: the bank has no name;"
                                + " the bank has no title; the bank has no questions");
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
                                        + " of: mlops-in-databricks")
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
                        "The question bank 'bad.yaml' has 21000 faults to mend: question 1 has")
                .hasMessageEndingWith("; and 20980 more");
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
