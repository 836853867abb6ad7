package org.jotter.magics.notebook;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** The magics there are, by name. */
public final class MagicList extends AbstractList<MagicList.Entry> {

    /** One magic: {@code %mlflow} and what it is for. */
    public record Entry(String name, String purpose) {}

    private final List<Entry> entries;

    private MagicList(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads name and purpose from the commands' annotations. */
    public static MagicList of(Collection<Class<?>> commands) {
        Map<String, Entry> byName = new TreeMap<>();
        for (Class<?> type : commands) {
            Command command = type.getAnnotation(Command.class);
            String purpose = String.join(" ", command.description());
            byName.put(command.name(), new Entry(command.name(), purpose));
        }
        return new MagicList(List.copyOf(byName.values()));
    }

    @Override
    public Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
