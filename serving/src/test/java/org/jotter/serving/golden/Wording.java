package org.jotter.serving.golden;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message of MLflow's that says the same here in words of our own.
 *
 * @param theirs how MLflow's message begins
 * @param ours what is found in ours instead
 */
record Wording(Pattern theirs, Pattern ours) {

    /** All there are; every other message of ours holds MLflow's first sentence. */
    private static final List<Wording> ALL =
            List.of(
                    of("Could not find experiment with name", "^No experiment named '"),
                    of("No such artifact", "has no artifact '"),
                    of("Artifact path refers to a directory", "is a folder"),
                    // any text may be an id, so a wrong one is an unknown one
                    of(
                            "Invalid experiment ID",
                            "^(No Experiment with id=|Invalid value .* for parameter"
                                    + " 'experiment_id')"),
                    // one text for one mistake in a filter or an order, whatever is searched
                    of("Expected a quoted string", "^Expected a quoted string"),
                    of("Parameter value is either not quoted", "^Expected a quoted string"),
                    of("Only the '\\{", "^Expected a quoted string"),
                    of("Expected numeric value type", "^Expected numeric value type"),
                    of("Invalid clause\\(s\\)", "^Invalid (clause\\(s\\)|attribute key '\\w+')"),
                    of("Search filter contained multiple", "^Invalid clause\\(s\\)"),
                    of("Invalid comparison clause", "^Invalid clause\\(s\\)"),
                    of("Invalid comparison operator", "^Invalid comparator '"),
                    of("Invalid comparator for attribute", "^Invalid comparator '"),
                    of("Invalid entity type", "^Invalid entity type '"),
                    of("Invalid order by ", "^Invalid attribute key '|parameter 'order_by\\[0]"),
                    of("Filter string in the page token", "^Invalid page token, "),
                    of("`dataset_name` in", "parameter 'datasets\\[0].dataset_name'"),
                    of("Invalid value (for max_results|\"\\d+\")", "for parameter 'max_results'"),
                    of("Invalid value \"\" for parameter 'key'", "parameter 'tags\\[0].key'"),
                    // the same check for every scheme, and for prompts
                    of("'source' cannot use the ", "^Invalid model version source: '"),
                    of("Invalid prompt source", "^Invalid model version source: '"),
                    of("Invalid value \".*\" for parameter 'name'", "source: 'models:/\\.\\./x'"),
                    // Python's way to quote a quote
                    of("Invalid model name \\(\"a'b\"\\)", "^Invalid model name \\('a'b'\\)"));

    private static Wording of(String theirs, String ours) {
        return new Wording(Pattern.compile("^" + theirs), Pattern.compile(ours, Pattern.DOTALL));
    }

    /** Those that stand for none of these messages of MLflow's. */
    static List<Wording> unused(List<String> recorded) {
        return ALL.stream()
                .filter(w -> recorded.stream().noneMatch(text -> w.theirs.matcher(text).find()))
                .toList();
    }

    /** Whether a message of ours is known to stand for this one of MLflow's. */
    static boolean isKnown(String recorded, String given) {
        return ALL.stream()
                .anyMatch(w -> w.theirs.matcher(recorded).find() && w.ours.matcher(given).find());
    }
}
