package org.jotter.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How the kernel shows the errors of cell bodies that a magic ran, by message: so a tracked cell
 * shows its own error, with its source marked, as it would without the magic.
 */
final class BodyErrors {

    private static final int KEPT = 8;

    private record BodyError(String message, List<String> lines) {}

    private final Deque<BodyError> latestFirst = new ArrayDeque<>();

    synchronized void add(String message, List<String> lines) {
        latestFirst.addFirst(new BodyError(message, withoutKernelFrames(lines)));
        if (latestFirst.size() > KEPT) {
            latestFirst.removeLast();
        }
    }

    /** The lines of the latest body error with that message; none where there is none. */
    synchronized List<String> lines(String message) {
        return latestFirst.stream()
                .filter(error -> error.message().equals(message))
                .findFirst()
                .map(BodyError::lines)
                .orElse(List.of());
    }

    /** Below the frame of the body's own snippet stand only those of the kernel that ran it. */
    private static List<String> withoutKernelFrames(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean below = false;
        for (String line : lines) {
            boolean frame = line.contains("\tat ");
            if (!frame || !below) {
                kept.add(line);
            }
            below = frame && (below || line.contains("\tat .("));
        }
        return List.copyOf(kept);
    }
}
