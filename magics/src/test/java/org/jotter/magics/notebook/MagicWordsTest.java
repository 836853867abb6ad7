package org.jotter.magics.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is split at its blanks, as a kernel does it; · stands between the mended words. */
class MagicWordsTest {

    private static String mended(String line) {
        return String.join("·", MagicWords.mend(Arrays.asList(line.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "runs --last 3                        | runs·--last·3",
                "runs // the newest                   | runs",
                "runs //the newest                    | runs",
                "runs ; // closed                     | runs",
                "runs; // closed                      | runs",
                "runs;                                | runs",
                "runs ;                               | runs",
                "runs ;;                              | runs·;",
                "--note 'Hourly weather' x            | --note·Hourly weather·x",
                "--note='Hourly weather' x            | --note=Hourly weather·x",
                "--tag owner='Ada Lovelace'           | --tag·owner='Ada Lovelace'",
                "--filter params.name='two words'     | --filter·params.name='two words'",
                "--note 'a b c';                      | --note·a b c",
                "--note 'a b c' ;                     | --note·a b c",
                "--note 'one'                         | --note·one",
                "--note 'not // a comment' x          | --note·not // a comment·x",
                "--note '// no' comment // but this   | --note·// no·comment",
                "--note 'never closed                 | --note·'never·closed",
                "--note 'never // closed              | --note·'never·//·closed",
                "the course's text                    | the·course's·text",
                "the cat's and the dog's              | the·cat's·and·the·dog's",
                "runs:/0123/model --name x            | runs:/0123/model·--name·x",
                "http://127.0.0.1:5000/x //y          | http://127.0.0.1:5000/x",
                "--uri=http://x/y                     | --uri=http://x/y",
                "a/b//c                               | a/b//c",
            })
    void aLineIsMended(String line, String words) {
        assertThat(mended(line)).isEqualTo(words);
    }

    @Test
    void aLineThatIsAllCommentOrSemicolonIsEmpty() {
        assertThat(MagicWords.mend(List.of("//", "all"))).isEmpty();
        assertThat(MagicWords.mend(List.of(";"))).isEmpty();
        assertThat(MagicWords.mend(List.of())).isEmpty();
    }

    @Test
    void whatStoodBetweenDoubleQuotesStaysAsItIs() {
        assertThat(MagicWords.mend(List.of("--filter", "tags.team = 'red'")))
                .containsExactly("--filter", "tags.team = 'red'");
        assertThat(MagicWords.mend(List.of("--filter", "tags.team = 'red'", "--limit", "3;")))
                .containsExactly("--filter", "tags.team = 'red'", "--limit", "3");
        assertThat(MagicWords.mend(List.of("--note", "it's fine", "isn't it")))
                .containsExactly("--note", "it's fine", "isn't it");
        assertThat(MagicWords.mend(List.of("--note", "two  blanks")))
                .containsExactly("--note", "two  blanks");
    }
}
