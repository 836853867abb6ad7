package org.jotter.tracking.sqlite.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.GcKept;

/** Things parted into those that go and those that a reason keeps. */
final class Parting {

    private final List<Collectable> going = new ArrayList<>();
    private final List<Collectable> staying = new ArrayList<>();
    private final List<GcKept> kept = new ArrayList<>();

    void put(Collectable thing, Optional<String> reasonToKeep) {
        if (reasonToKeep.isPresent()) {
            staying.add(thing);
            kept.add(thing.kept(reasonToKeep.get()));
        } else {
            going.add(thing);
        }
    }

    List<Collectable> going() {
        return List.copyOf(going);
    }

    List<Collectable> staying() {
        return List.copyOf(staying);
    }

    List<GcKept> kept() {
        return List.copyOf(kept);
    }
}
