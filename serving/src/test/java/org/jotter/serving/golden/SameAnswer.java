package org.jotter.serving.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What counts as MLflow's answer. Status and JSON are the same; the order of an object's keys is
 * free, that of a list is not. Beyond that:
 *
 * <ul>
 *   <li>A message holds MLflow's first sentence, and a next step may follow; {@link Wording} lists
 *       those in words of our own.
 *   <li>What MLflow answers with 500 is a 400 here, in words of our own: no request may end in 500.
 *   <li>Where MLflow's message is its database's, only the status is compared.
 *   <li>Where MLflow answers a page or plain text, a failure is MLflow's error body here; where it
 *       answers nothing at all, an empty object.
 *   <li>Tags, params, aliases and latest metrics are sets: their order is free.
 *   <li>An empty object is as good as none; workspaces are MLflow's alone; who made a model, a
 *       version's aliases and logged model wherever it is shown, and a logged model's versions are
 *       ours.
 *   <li>Infinity is itself here, the greatest double there.
 * </ul>
 *
 * A step's {@code ours} takes the place of the recorded reply, as far as it goes; its {@code
 * message} is how ours begins.
 */
final class SameAnswer {

    /** What follows MLflow's sentence: advice, Python's types, sets in Python's order. */
    private static final List<String> ENDS =
            List.of(
                    " See the API docs",
                    ":  Hint:",
                    ". ",
                    ": {",
                    " not one of ",
                    ", decoded value",
                    ", parsed value");

    private static final Set<String> DATABASE =
            Set.of("(sqlite3.", "(raised as a result", "Python int too large");

    private static final Set<String> SETS =
            Set.of("tags", "params", "aliases", "data.metrics", "model_inputs");

    private static final Set<String> THEIRS = Set.of("workspace", "skill_content_max_size");
    private static final Set<String> OURS = Set.of("user_id", "aliases", "registrations");

    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Disposition", "X-Content-Type-Options");

    private final List<String> differences = new ArrayList<>();

    private SameAnswer() {}

    /** How an answer differs from the recorded one; empty where it does not. */
    static List<String> differences(JsonNode reply, JsonNode ours, HttpResponse<String> answer) {
        SameAnswer same = new SameAnswer();
        same.compare(reply, ours, answer);
        return same.differences;
    }

    private void compare(JsonNode reply, JsonNode ours, HttpResponse<String> answer) {
        int recorded = reply.path("status").intValue();
        int status = ours.path("status").asInt(recorded == 500 ? 400 : recorded);
        check("status", status == answer.statusCode(), status, answer.statusCode());
        if (ours.has("body")) {
            json("body", ours.path("body"), read(answer));
        } else if (status >= 400) {
            boolean asRecorded = recorded == status && !ours.has("status");
            error(asRecorded ? reply.path("body") : MissingNode.getInstance(), answer);
            String words = ours.path("message").asText();
            if (ours.has("status") && words.isEmpty()) {
                differences.add("ours needs a message beside its status");
            }
            String given = read(answer).path("message").asText();
            check("our message", given.startsWith(words), words, given);
        } else if (ours.has("text")) {
            text(ours, answer);
        } else if (ours.has("status")) {
            differences.add("ours needs a body or a text beside its status");
        } else if (reply.has("body")) {
            json("body", reply.path("body"), read(answer));
        } else {
            text(reply, answer);
        }
    }

    private void error(JsonNode recorded, HttpResponse<String> answer) {
        JsonNode body = read(answer);
        String message = recorded.path("message").asText();
        boolean bare = !body.path("error_code").isTextual() || !body.path("message").isTextual();
        if (bare) {
            differences.add("no error body: " + answer.body());
        } else if (recorded.has("error_code") && DATABASE.stream().noneMatch(message::startsWith)) {
            json("error_code", recorded.path("error_code"), body.path("error_code"));
            message(message, body.path("message").asText());
        }
    }

    private void message(String recorded, String given) {
        String sentence = firstSentence(recorded);
        boolean same = given.contains(sentence) || Wording.isKnown(recorded, given);
        check("message", same, sentence, given);
    }

    private static String firstSentence(String message) {
        // what comes first is the source, quoted here as it was given
        String sentence = message.replaceFirst("^Invalid model version source: '.*?'\\. ", "");
        for (String end : ENDS) {
            int at = sentence.indexOf(end);
            sentence = at < 0 ? sentence : sentence.substring(0, at);
        }
        return sentence.strip().replaceFirst("\\.$", "");
    }

    private void text(JsonNode recorded, HttpResponse<String> answer) {
        String text = recorded.path("text").asText();
        boolean nothing = text.isEmpty() && read(answer).isEmpty();
        check("text", nothing || text.equals(answer.body()), text, answer.body());
        for (String header : HEADERS) {
            if (recorded.path("headers").has(header)) {
                String wanted = recorded.path("headers").path(header).asText();
                String given = answer.headers().firstValue(header).orElse("").replace("\"", "");
                String bare = wanted.replace("\"", "").replaceFirst("; charset.*", "");
                check(header, given.startsWith(bare), bare, given);
            }
        }
    }

    private void json(String place, JsonNode wanted, JsonNode given) {
        if (wanted.isObject() && given.isObject()) {
            Set<String> names = new TreeSet<>();
            Stream.of(wanted, given)
                    .forEach(each -> each.fieldNames().forEachRemaining(names::add));
            names.forEach(n -> field(place + "." + n, n, wanted.path(n), given.path(n)));
        } else if (isSet(place) && wanted.isArray() && given.isArray()) {
            check(place, sorted(wanted).equals(sorted(given)), wanted, given);
        } else if (wanted.isArray() && given.isArray() && wanted.size() == given.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                json(place + "[" + i + "]", wanted.get(i), given.get(i));
            }
        } else {
            check(place, isSameValue(wanted, given), wanted, given);
        }
    }

    private void field(String place, String name, JsonNode wanted, JsonNode given) {
        boolean aside =
                (THEIRS.contains(name) && given.isMissingNode())
                        || (isOurs(place, name) && wanted.isMissingNode())
                        || (isNothing(wanted) && isNothing(given));
        if (!aside) {
            json(place, wanted, given);
        }
    }

    private static boolean isOurs(String place, String name) {
        return OURS.contains(name) || place.endsWith("model_version.model_id");
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || (node.isObject() && node.isEmpty());
    }

    private static boolean isSet(String place) {
        return SETS.stream().anyMatch(set -> place.endsWith("." + set));
    }

    private static List<String> sorted(JsonNode items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(fields(item).toString()));
        texts.sort(null);
        return texts;
    }

    private static Map<String, String> fields(JsonNode item) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("", item.isObject() ? "" : item.asText());
        item.fields().forEachRemaining(f -> fields.put(f.getKey(), f.getValue().asText()));
        return fields;
    }

    private static boolean isSameValue(JsonNode wanted, JsonNode given) {
        return switch (wanted.asText()) {
            case "<time>" -> given.isIntegralNumber() && given.longValue() > 0;
            case "<id>", "<name>", "<token>" -> given.isTextual() && !given.textValue().isEmpty();
            default -> sameText(wanted, given);
        };
    }

    // an id inside a longer text: mlflow-artifacts:/1/<id>/artifacts
    private static boolean sameText(JsonNode wanted, JsonNode given) {
        if (!wanted.asText().contains("<id>")) {
            return wanted.equals(given)
                    || (isNan(wanted) && isNan(given))
                    || isInfinity(wanted, given);
        }
        String pattern = "\\Q" + wanted.asText().replace("<id>", "\\E[\\w-]+\\Q") + "\\E";
        return given.asText().matches(pattern);
    }

    private static boolean isInfinity(JsonNode wanted, JsonNode given) {
        return (wanted.asDouble() == Double.MAX_VALUE && given.asText().equals("Infinity"))
                || (wanted.asDouble() == -Double.MAX_VALUE && given.asText().equals("-Infinity"));
    }

    private static boolean isNan(JsonNode value) {
        return value.asText().equals("NaN");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return GoldenFile.JSON.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return GoldenFile.JSON.getNodeFactory().textNode("no JSON: " + answer.body());
        }
    }

    private void check(String place, boolean same, Object wanted, Object given) {
        if (!same) {
            differences.add("%s: wanted %s, was %s".formatted(place, brief(wanted), brief(given)));
        }
    }

    private static String brief(Object value) {
        String text = value.toString();
        return text.length() <= 400 ? text : text.substring(0, 400) + "...";
    }
}
