package org.jotter;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value made at its first use, once, whichever thread asks first. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T value;

    /** Nothing is made yet. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value; where the maker throws, the next call asks it again. */
    @Override
    public synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }

    /** The value if it was ever made. */
    public synchronized Optional<T> made() {
        return Optional.ofNullable(value);
    }

    /** Does something with the value if it was ever made. */
    public synchronized void ifPresent(Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
