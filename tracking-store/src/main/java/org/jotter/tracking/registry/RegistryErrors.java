package org.jotter.tracking.registry;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with registered models, versions and aliases. */
final class RegistryErrors {

    private RegistryErrors() {}

    static JotterException exists(String name) {
        return new JotterException(
                EXISTS,
                "Registered Model (name=%s) already exists. Add a version to it, or choose another name"
                        .formatted(name));
    }

    static JotterException noModel(String name, Collection<String> known) {
        return new JotterException(
                MISSING,
                "Registered Model with name=%s not found.%s List them with %%models list"
                        .formatted(name, Names.didYouMean(name, known)));
    }

    static JotterException noVersion(String name, int version, List<Integer> known) {
        String versions =
                known.isEmpty()
                        ? "It has none yet"
                        : "It has "
                                + known.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "));
        return new JotterException(
                MISSING,
                "Model Version (name=%s, version=%d) not found. %s"
                        .formatted(name, version, versions));
    }

    static JotterException noAlias(String name, String alias, Collection<String> known) {
        String there =
                known.isEmpty()
                        ? " '%s' has no alias yet".formatted(name)
                        : " '%s' has '%s'".formatted(name, String.join("', '", known));
        return new JotterException(
                INVALID,
                "Registered model alias %s not found.%s%s"
                        .formatted(alias, Names.didYouMean(alias, known), there));
    }
}
