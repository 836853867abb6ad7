package org.jotter.magics.values;

import java.util.List;
import java.util.stream.Stream;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Registry;

/**
 * Versions of registered models by number, newest first, and by alias. Of a model among several its
 * name stands for them until it is typed.
 */
public final class VersionsAlone extends Values {

    VersionsAlone(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        List<RegisteredModel> models =
                registry().list().stream()
                        .filter(
                                model ->
                                        model.name().startsWith(prefix)
                                                || isNamed(model.name(), prefix))
                        .toList();
        return models.stream()
                .flatMap(
                        model ->
                                models.size() == 1 || isNamed(model.name(), prefix)
                                        ? versions(model)
                                        : Stream.of(model.name()))
                .toList();
    }

    private static boolean isNamed(String name, String prefix) {
        return prefix.equals(name)
                || prefix.startsWith(name + "/")
                || prefix.startsWith(name + "@");
    }

    private Stream<String> versions(RegisteredModel model) {
        String name = model.name();
        return Stream.concat(
                registry().versions(name).stream().map(version -> name + "/" + version.version()),
                model.aliases().keySet().stream().sorted().map(alias -> name + "@" + alias));
    }

    private Registry registry() {
        return context.jotter().store().registry();
    }
}
