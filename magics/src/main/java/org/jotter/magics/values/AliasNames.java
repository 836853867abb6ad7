package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The aliases of the registered model that the line begins with. */
public final class AliasNames extends DependentValues {

    AliasNames(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        return others.argument(0)
                .flatMap(name -> ModelNames.find(name, context))
                .map(model -> model.aliases().keySet().stream().sorted().toList())
                .orElse(List.of());
    }
}
