package org.jotter.magics.completion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** The description of each magic, read from its command when it is first asked for. */
public final class MagicSpecs {

    private final Map<String, Class<?>> commands;
    private final Function<Class<?>, CommandSpec> read;
    private final Map<String, CommandSpec> specs = new ConcurrentHashMap<>();

    /**
     * Knows these.
     *
     * @param commands by their names with the percent signs
     * @param read makes the description of one
     */
    public MagicSpecs(Map<String, Class<?>> commands, Function<Class<?>, CommandSpec> read) {
        this.commands = Map.copyOf(commands);
        this.read = read;
    }

    Set<String> names() {
        return commands.keySet();
    }

    Optional<CommandSpec> of(String name) {
        return Optional.ofNullable(commands.get(name))
                .map(command -> specs.computeIfAbsent(name, key -> read.apply(command)));
    }
}
