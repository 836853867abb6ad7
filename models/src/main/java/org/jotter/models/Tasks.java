package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.reflect.TypeToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.tribuo.Model;
import org.tribuo.Output;

/** The tasks that jars on the class path provide. */
public final class Tasks {

    /** Files from before there were others name no task. */
    private static final String FIRST = "classification";

    private Tasks() {}

    static List<Task<?>> all() {
        return Provided.all(Task.class).stream().<Task<?>>map(task -> task).toList();
    }

    /** The task of an output type; empty where there is none. */
    public static Optional<Task<?>> of(Class<?> outputType) {
        return all().stream().filter(task -> task.outputType() == outputType).findFirst();
    }

    /** The task of a model; empty where there is none. */
    public static Optional<Task<?>> of(Model<?> model) {
        return all().stream().filter(task -> model.validate(task.outputType())).findFirst();
    }

    /** The evaluation that Tribuo's own evaluator made; empty where there is no task of it. */
    public static Optional<Evaluation> evaluation(org.tribuo.evaluation.Evaluation<?> tribuos) {
        Class<?> output =
                TypeToken.of(tribuos.getClass())
                        .resolveType(org.tribuo.evaluation.Evaluation.class.getTypeParameters()[0])
                        .getRawType();
        return of(output).map(task -> evaluation(task, tribuos));
    }

    private static <T extends Output<T>> Evaluation evaluation(
            Task<T> task, org.tribuo.evaluation.Evaluation<?> tribuos) {
        @SuppressWarnings("unchecked") // The task was found by the evaluation's output type.
        org.tribuo.evaluation.Evaluation<T> same = (org.tribuo.evaluation.Evaluation<T>) tribuos;
        return task.evaluation(same);
    }

    /** The evaluation of an {@code evaluation.json}. */
    public static Evaluation evaluation(String json) {
        JsonNode tree = Json.tree(json);
        return named(taskOf(tree)).readEvaluation(tree);
    }

    /** A record of a task as JSON that names the task. */
    static ObjectNode json(Task<?> task, Object record) {
        ObjectNode json = Json.object().put("task", task.name());
        return json.setAll((ObjectNode) Json.tree(record));
    }

    static Target<?> target(JsonNode json) {
        return named(taskOf(json)).readTarget(json);
    }

    private static String taskOf(JsonNode json) {
        return json.path("task").asText(FIRST);
    }

    private static Task<?> named(String name) {
        return all().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static JotterException unknown(String name) {
        List<String> known = all().stream().map(Task::name).toList();
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "No task named '%s' here.%s Put the jar that has it on the class path; there are: %s"
                        .formatted(name, Names.didYouMean(name, known), String.join(", ", known)));
    }

    /** A trainer of the task of that name, as one would write it. */
    public static String trainerOf(String name) {
        return named(name).exampleTrainer();
    }

    /** Each task with a trainer of it, for a message. */
    public static String inWords() {
        return all().stream()
                .map(task -> "%s (%s)".formatted(task.name(), task.exampleTrainer()))
                .collect(Collectors.joining(", "));
    }
}
