package org.jotter.tracking;

import java.util.List;

/**
 * What was deleted for good.
 *
 * @param kept what stays, each with its reason
 * @param filesLeft sentences about artifacts whose rows are gone and that could not be deleted; the
 *     next gc tries again those on this machine
 */
public record GcReport(List<GcItem> items, List<GcKept> kept, List<String> filesLeft) {

    public GcReport {
        items = List.copyOf(items);
        kept = List.copyOf(kept);
        filesLeft = List.copyOf(filesLeft);
    }

    public long count(GcItem.Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }
}
