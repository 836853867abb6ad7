package org.jotter.tracking.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.GcKept;

/** Deleted things, parted into those that go and those that a reason keeps. */
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

    Parting and(Parting other) {
        Parting both = new Parting();
        for (Parting each : List.of(this, other)) {
            both.going.addAll(each.going);
            both.staying.addAll(each.staying);
            both.kept.addAll(each.kept);
        }
        return both;
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
