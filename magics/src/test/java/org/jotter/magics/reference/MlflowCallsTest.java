package org.jotter.magics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jotter.Mlflow;
import org.jotter.magics.Magics;
import org.jotter.magics.notebook.CommandRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** docs/mlflow-calls.md names all of MLflow's calls, and nothing of ours that does not exist. */
class MlflowCallsTest {

    private static final Path PAGE = Path.of("..", "docs", "mlflow-calls.md");

    private static final Pattern IN_CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern JAVA_CALL = Pattern.compile("mlflow(\\.\\w+\\([^()]*\\))+");
    private static final Pattern ONE_CALL = Pattern.compile("\\.(\\w+)\\(([^()]*)\\)");

    private static List<String> inCode;

    @BeforeAll
    static void readPage() throws IOException {
        inCode = inCode();
    }

    private static List<String> inCode() throws IOException {
        Matcher matcher = IN_CODE.matcher(Files.readString(PAGE));
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private static List<String> mlflowNames() throws IOException {
        try (InputStream names =
                MlflowCallsTest.class.getResourceAsStream("/mlflow-3.18-names.txt")) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Stream<String> javaCalls() throws IOException {
        return inCode().stream().filter(code -> JAVA_CALL.matcher(code).matches()).distinct();
    }

    private static Stream<String> magics() throws IOException {
        return inCode().stream().filter(code -> code.startsWith("%")).distinct();
    }

    @Test
    void everyPublicNameOfMlflowIsOnThePage() throws IOException {
        assertThat(mlflowNames()).hasSizeGreaterThan(280);
        assertThat(inCode).containsAll(mlflowNames());
    }

    @Test
    void thePageNamesEnoughOfOurs() throws IOException {
        assertThat(javaCalls()).hasSizeGreaterThan(90);
        assertThat(magics()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("javaCalls")
    void everyJavaCallExistsWithAsManyArguments(String call) {
        Class<?> on = Mlflow.class;
        for (MatchResult one : ONE_CALL.matcher(call).results().toList()) {
            on = method(on, one.group(1), arguments(one.group(2)), call).getReturnType();
        }
    }

    private static int arguments(String list) {
        return list.isBlank() ? 0 : list.split(",").length;
    }

    private static Method method(Class<?> type, String name, int arguments, String call) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == arguments)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "%s: %s has no %s with %d arguments"
                                                .formatted(call, type, name, arguments)));
    }

    @ParameterizedTest
    @MethodSource("magics")
    void everyMagicExists(String magic) {
        assertThat(Magics.commands().stream().map(CommandRunner::specOf).flatMap(this::withSub))
                .extracting(CommandSpec::qualifiedName)
                .contains(magic);
    }

    private Stream<CommandSpec> withSub(CommandSpec spec) {
        return Stream.concat(
                Stream.of(spec),
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(this::withSub));
    }
}
