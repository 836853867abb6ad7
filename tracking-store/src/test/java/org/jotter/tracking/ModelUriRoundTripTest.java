package org.jotter.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;

/** Whatever name the registry takes, a URI with it is read as it was printed. */
class ModelUriRoundTripTest {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "7",
                    "@",
                    "/",
                    ":",
                    ".",
                    "..",
                    "-",
                    "_",
                    " ",
                    "\n",
                    "\t",
                    "%",
                    "%2F",
                    "#",
                    "?",
                    "'",
                    "\"",
                    "\\",
                    "é",
                    "名",
                    "\uD83D\uDE80",
                    "m-",
                    "v1",
                    "latest",
                    "Production",
                    "models:/",
                    "runs:/",
                    "0123456789abcdef0123456789abcdef",
                    "team@delay");

    private static Stream<String> texts() {
        Random random = new Random(8);
        return Stream.generate(() -> text(random)).limit(20_000);
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(4), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    @Test
    void B4_everyNameThatIsTakenCanBeWrittenInAUri() {
        texts().forEach(ModelUriRoundTripTest::isRefusedOrStaysItself);
    }

    private static void isRefusedOrStaysItself(String text) {
        if (isTaken(RegistryLimits::name, text)) {
            staysItself(new ModelUri.OfVersion(text, 3));
            staysItself(new ModelUri.OfVersion(text, Integer.MAX_VALUE));
            staysItself(new ModelUri.Latest(text));
            staysItself(new ModelUri.OfAlias(text, "champion"));
            for (Stage stage : Stage.values()) {
                staysItself(new ModelUri.OfStage(text, stage));
            }
        } else {
            assertThat(text.isBlank() || text.matches("(?s).*[/:].*|\\.|\\.\\..*")).isTrue();
        }
        if (isTaken(RegistryLimits::alias, text)) {
            staysItself(new ModelUri.OfAlias("team@delay", text));
        }
    }

    @Test
    void everyNameOfALoggedModelCanBeWrittenInAUri() {
        texts().filter(text -> isTaken(Limits::loggedModelName, text))
                .forEach(text -> staysItself(new ModelUri.OfRun("r1", text)));
    }

    private static boolean isTaken(Consumer<String> rule, String text) {
        try {
            rule.accept(text);
            return true;
        } catch (JotterException refused) {
            return false;
        }
    }

    private static void staysItself(ModelUri uri) {
        assertThat(ModelUri.parse(uri.toString())).isEqualTo(uri);
        assertThat(ModelUri.find(ModelUri.class, uri.toString())).hasValue(uri);
    }
}
