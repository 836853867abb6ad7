package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The words of a filter. */
public final class FilterWords extends Expression {

    FilterWords(MagicContext context) {
        super(context, List.of("and", "or", "not", "LIKE", "ILIKE", "IN", "IS NULL"));
    }
}
