package org.jotter.tracking;

import java.util.List;

/**
 * What would be deleted for good, and what stays, each with its reason. Nothing has been done yet.
 */
public record GcPlan(List<GcItem> items, List<GcKept> kept) {

    public GcPlan {
        items = List.copyOf(items);
        kept = List.copyOf(kept);
    }

    public long count(GcItem.Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    public long files() {
        return items.stream().mapToLong(GcItem::files).sum();
    }

    public long bytes() {
        return items.stream().mapToLong(GcItem::bytes).sum();
    }
}
