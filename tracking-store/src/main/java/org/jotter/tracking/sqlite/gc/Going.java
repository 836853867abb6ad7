package org.jotter.tracking.sqlite.gc;

import java.util.List;
import java.util.stream.Stream;

/**
 * A run, model or experiment that is about to be deleted for good.
 *
 * @param models of a run: those that go with it in one transaction, for a run that is restored
 *     meanwhile must not lose them
 */
record Going(Collectable thing, List<Collectable> models) {

    Going {
        models = List.copyOf(models);
    }

    static Going alone(Collectable thing) {
        return new Going(thing, List.of());
    }

    /** The models, then the thing itself. */
    List<Collectable> all() {
        return Stream.concat(models.stream(), Stream.of(thing)).toList();
    }
}
