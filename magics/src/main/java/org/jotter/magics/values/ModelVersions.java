package org.jotter.magics.values;

import java.util.List;
import java.util.stream.Stream;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;

/** Registered models; behind a name and an at-sign their aliases, behind a slash their versions. */
public final class ModelVersions extends Values {

    ModelVersions(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return context.jotter().store().registry().list().stream()
                .flatMap(model -> named(model, prefix))
                .toList();
    }

    private Stream<String> named(RegisteredModel model, String prefix) {
        String name = model.name();
        if (prefix.startsWith(name + "/")) {
            return context.jotter().store().registry().versions(name).stream()
                    .map(ModelVersion::version)
                    .map(version -> name + "/" + version);
        }
        Stream<String> aliases =
                model.aliases().keySet().stream().sorted().map(alias -> name + "@" + alias);
        return prefix.startsWith(name) ? Stream.concat(Stream.of(name), aliases) : Stream.of(name);
    }
}
