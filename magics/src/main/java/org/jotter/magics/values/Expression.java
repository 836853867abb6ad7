package org.jotter.magics.values;

import java.util.List;
import java.util.stream.Stream;
import org.jotter.magics.notebook.MagicContext;

/** The words of a filter or an order: only the last one is completed. */
abstract class Expression extends Values {

    private static final List<String> ATTRIBUTES =
            List.of(
                    "artifact_uri",
                    "created",
                    "end_time",
                    "run_id",
                    "run_name",
                    "start_time",
                    "status",
                    "user_id");

    private static final List<String> KINDS = List.of("metrics", "params", "tags", "attributes");

    private final List<String> keywords;

    Expression(MagicContext context, List<String> keywords) {
        super(context);
        this.keywords = List.copyOf(keywords);
    }

    @Override
    public Suggestions suggest(String typed) {
        int from = lastWord(typed);
        String word = typed.substring(from);
        return new Suggestions(
                from,
                startingWith(word).stream().filter(each -> each.startsWith(word)).toList(),
                false);
    }

    private static int lastWord(String typed) {
        int from = typed.length();
        while (from > 0 && " ()=<>!,".indexOf(typed.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    @Override
    protected List<String> startingWith(String word) {
        int dot = word.indexOf('.');
        if (dot < 0) {
            Stream<String> kinds = KINDS.stream().map(kind -> kind + ".");
            return Stream.concat(kinds, keywords.stream()).toList();
        }
        String kind = word.substring(0, dot);
        return names(kind).stream().map(name -> kind + "." + quoted(name)).toList();
    }

    private List<String> names(String kind) {
        return kind.equals("attributes") ? ATTRIBUTES : RecentNames.of(context).of(kind);
    }

    /** As MLflow wants a name that is more than letters, digits and underscores. */
    private static String quoted(String name) {
        return name.matches("[\\w.]+") ? name : "`" + name + "`";
    }
}
