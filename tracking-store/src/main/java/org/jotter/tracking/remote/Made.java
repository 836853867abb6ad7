package org.jotter.tracking.remote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a server made for this process, by its keys. Where the answer to a creation was lost, it
 * tells the thing that was made from those of the same name that were there before.
 */
final class Made<K> {

    /** A server tells its time in whole seconds. */
    private static final long PRECISION_MILLIS = 1_000;

    private final Server server;
    private final Set<K> given = ConcurrentHashMap.newKeySet();

    Made(Server server) {
        this.server = server;
    }

    /** A creation that begins now. */
    Creation begin() {
        return new Creation(System.nanoTime());
    }

    /** What is there by another key now was made before. */
    void knows(K key) {
        given.add(key);
    }

    /** One creation. */
    final class Creation {

        private final long begunNanos;

        private Creation(long begunNanos) {
            this.begunNanos = begunNanos;
        }

        /** The thing was made here, whatever a later creation in doubt may find. */
        <T> T gave(T thing, Function<T, K> key) {
            given.add(key.apply(thing));
            return thing;
        }

        /** The first of those that this creation may have made. */
        <T> Optional<T> find(
                Supplier<Stream<T>> candidates,
                Function<T, K> key,
                ToLongFunction<T> creationMillis) {
            List<T> found = candidates.get().toList();
            long earliest = server.nowMillis() - elapsedMillis() - PRECISION_MILLIS;
            return found.stream()
                    .filter(thing -> creationMillis.applyAsLong(thing) >= earliest)
                    .filter(thing -> given.add(key.apply(thing)))
                    .findFirst();
        }

        private long elapsedMillis() {
            return (System.nanoTime() - begunNanos) / 1_000_000;
        }
    }
}
