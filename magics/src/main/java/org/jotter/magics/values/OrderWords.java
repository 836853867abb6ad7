package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The words of an order. */
public final class OrderWords extends Expression {

    OrderWords(MagicContext context) {
        super(context, List.of("ASC", "DESC"));
    }
}
