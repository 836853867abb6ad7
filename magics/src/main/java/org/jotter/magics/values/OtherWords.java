package org.jotter.magics.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a magic's line says beside the word that is typed.
 *
 * @param arguments those before it, without the names of sub-commands
 * @param options the values of the options before and behind it, by their longest names
 */
public record OtherWords(List<String> arguments, Map<String, String> options) {

    public OtherWords {
        arguments = List.copyOf(arguments);
        options = Map.copyOf(options);
    }

    Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
