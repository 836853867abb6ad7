package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;

/** The numbers of the versions of the registered model that the line begins with. */
public final class VersionNumbers extends DependentValues {

    VersionNumbers(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        return others
                .argument(0)
                .flatMap(name -> ModelNames.find(name, context))
                .map(model -> context.jotter().store().registry().versions(model.name()))
                .orElse(List.of())
                .stream()
                .map(version -> String.valueOf(version.version()))
                .toList();
    }
}
