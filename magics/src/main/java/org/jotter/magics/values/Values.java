package org.jotter.magics.values;

import java.util.Iterator;
import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The values that an argument can have. picocli makes it, with the context by constructor. */
public abstract class Values implements Iterable<String> {

    /** More than a list can show. */
    static final int MOST = 50;

    /** Whose workspace and variables are asked. */
    protected final MagicContext context;

    protected Values(MagicContext context) {
        this.context = context;
    }

    /**
     * What can stand in the place of the end of {@code typed}.
     *
     * @param typed the argument as far as it is typed
     */
    public Suggestions suggest(String typed) {
        return beginning(typed, startingWith(typed));
    }

    /** The same, where it may depend on the line. */
    public Suggestions suggest(String typed, OtherWords others) {
        return suggest(typed);
    }

    static Suggestions beginning(String typed, List<String> values) {
        return Suggestions.whole(
                values.stream().filter(value -> value.startsWith(typed)).limit(MOST).toList());
    }

    /** The values; those that begin otherwise may be among them. */
    protected abstract List<String> startingWith(String prefix);

    @Override
    public Iterator<String> iterator() {
        return startingWith("").iterator();
    }
}
