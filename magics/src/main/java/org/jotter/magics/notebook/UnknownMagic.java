package org.jotter.magics.notebook;

import java.util.Set;
import org.jotter.tracking.errors.Names;

/** What to tell of a magic that there is not. */
public final class UnknownMagic {

    private UnknownMagic() {}

    /** True where the name takes one percent sign and never two. */
    public static boolean isOnlyInLines(
            String name, Set<String> lineMagics, Set<String> cellMagics) {
        return lineMagics.contains(name) && !cellMagics.contains(name);
    }

    /** The sentence for {@code percent} and a name that it does not go with. */
    public static String sentence(
            String percent, String name, Set<String> lineMagics, Set<String> cellMagics) {
        boolean cell = percent.equals("%%");
        if (cell && isOnlyInLines(name, lineMagics, cellMagics)) {
            return "%%%%%s takes one percent sign: %%%s. Code goes into a cell of its own"
                    .formatted(name, name);
        }
        String suggestion =
                Names.nearest(name, cell ? cellMagics : lineMagics)
                        .map(near -> " Did you mean %s%s?".formatted(percent, near))
                        .orElse("");
        return "No magic %s%s.%s List them with %%jotter help".formatted(percent, name, suggestion);
    }
}
