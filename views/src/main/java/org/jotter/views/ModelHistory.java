package org.jotter.views;

import java.util.AbstractList;
import java.util.List;
import org.jotter.tracking.RegistryEvent;

/** What happened to a registered model, newest first. */
public final class ModelHistory extends AbstractList<RegistryEvent> {

    private final String model;
    private final List<RegistryEvent> events;

    /**
     * @param model the name that was asked for
     * @param events newest first
     */
    public ModelHistory(String model, List<RegistryEvent> events) {
        this.model = model;
        this.events = List.copyOf(events);
    }

    /** The name that was asked for. */
    public String model() {
        return model;
    }

    @Override
    public RegistryEvent get(int index) {
        return events.get(index);
    }

    @Override
    public int size() {
        return events.size();
    }
}
