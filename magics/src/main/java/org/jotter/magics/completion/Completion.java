package org.jotter.magics.completion;

import java.util.List;

/**
 * What can stand in the place of a part of a cell's source.
 *
 * @param texts what can stand there; none where nothing is known to fit
 * @param start where the part begins
 * @param end where it ends
 */
public record Completion(List<String> texts, int start, int end) {

    public Completion {
        texts = List.copyOf(texts);
    }
}
