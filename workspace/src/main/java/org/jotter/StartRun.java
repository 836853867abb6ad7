package org.jotter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run is to start: {@code StartRun.named("logistic").nested()}.
 *
 * @param name empty for a name of the store's own
 * @param isNested true to make it a child of the active run
 */
public record StartRun(String name, boolean isNested, Map<String, String> tags) {

    public StartRun {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** A run at the top, of that name; "" for a name of the store's own. */
    public static StartRun named(String name) {
        return new StartRun(name, false, Map.of());
    }

    /** The same as a child of the active run. */
    public StartRun nested() {
        return new StartRun(name, true, tags);
    }

    /** The same with one tag more. */
    public StartRun tagged(String key, String value) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(key, value);
        return new StartRun(name, isNested, more);
    }
}
