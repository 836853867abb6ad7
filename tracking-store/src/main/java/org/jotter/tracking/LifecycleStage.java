package org.jotter.tracking;

import java.util.Locale;

/** Whether an experiment or a run is in use or deleted; what is deleted can be restored. */
public enum LifecycleStage {
    ACTIVE,
    DELETED;

    /** As MLflow writes it: {@code active} or {@code deleted}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LifecycleStage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
