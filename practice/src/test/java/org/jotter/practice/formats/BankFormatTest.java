package org.jotter.practice.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.practice.banks.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFormatTest {

    @TempDir Path folder;

    private QuestionBank bank() throws IOException {
        return QuestionBank.read(
                Files.writeString(
                        folder.resolve("two.yaml"),
                        """
                        - id: one
                          question: What does `x < 1` mean?
                          python: |
                            if x < 1:
                                pass
                          options:
                            a: {text: "Less: {than} one", reason: It is = so.}
                            b: More than one
                          answer: a
                        - question: Which two? Choose two.
                          options: [A, B, C]
                          answer: [a, c]
                        """));
    }

    @Test
    void aCardOfAnkiIsOneLineWithFrontBackAndTags() throws IOException {
        assertThat(BankFormat.ANKI.write(bank()).lines())
                .containsExactly(
                        "#separator:tab",
                        "#html:true",
                        "#columns:Front\tBack\tTags",
                        "#tags column:3",
                        "What does <code>x &lt; 1</code> mean?<pre>if x &lt; 1:<br>   "
                                + " pass</pre><br>a. Less: {than} one<br>b. More than one"
                                + "\t<b>a</b><br><b>a. It is = so.</b><br>b. \ttwo",
                        "Which two? Choose two.<br>a. A<br>b. B<br>c. C\t<b>ac</b><br><b>a. </b>"
                                + "<br>b. <br><b>c. </b>\ttwo");
    }

    @Test
    void giftHasItsSignsEscapedAndSharesForSeveralRightAnswers() throws IOException {
        assertThat(BankFormat.GIFT.write(bank()))
                .isEqualTo(
                        """
                        $CATEGORY: two

                        ::one::[markdown]What does `x < 1` mean?\\n\\n```\\nif x < 1\\:\\n    pass\\n``` {
                          =Less\\: \\{than\\} one#It is \\= so.
                          ~More than one
                        }

                        $CATEGORY: two

                        ::question-2::[markdown]Which two? Choose two. {
                          ~%50%A
                          ~%-100%B
                          ~%50%C
                        }
                        """);
    }

    @Test
    void jupyterquizGetsItsTwoTypesOfChoices() throws IOException {
        JsonNode quiz = new ObjectMapper().readTree(BankFormat.JUPYTERQUIZ.write(bank()));
        assertThat(quiz.findValuesAsText("type")).containsExactly("multiple_choice", "many_choice");
        assertThat(quiz.at("/0/code").asText()).isEqualTo("if x < 1:\n    pass");
        assertThat(quiz.at("/0/answers/0/correct").asBoolean()).isTrue();
        assertThat(quiz.at("/0/answers/0/feedback").asText()).isEqualTo("It is = so.");
        assertThat(quiz.at("/0/answers/1").has("feedback")).isFalse();
        assertThat(quiz.at("/1/answers").findValuesAsText("correct"))
                .isEqualTo(List.of("true", "false", "true"));
    }

    @Test
    void everyBankThatComesWithJotterCanBeWritten() {
        for (String name : QuestionBank.names()) {
            QuestionBank bank = QuestionBank.load(name);
            int size = bank.questions().size();
            assertThat(BankFormat.ANKI.write(bank).lines()).hasSize(4 + size);
            assertThat(BankFormat.GIFT.write(bank).split("\\n}\\n")).hasSize(size);
        }
    }
}
