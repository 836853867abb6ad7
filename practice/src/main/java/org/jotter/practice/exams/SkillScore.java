package org.jotter.practice.exams;

import java.util.List;

/**
 * A skill of which something was wrong, and where to read about it.
 *
 * @param skill its id
 * @param title what it is about
 * @param sources the pages that the wrong answers' questions name
 * @param cells the notebooks and headings that show it here
 */
public record SkillScore(
        String skill,
        String title,
        int right,
        int asked,
        List<String> sources,
        List<String> cells) {

    public SkillScore {
        sources = List.copyOf(sources);
        cells = List.copyOf(cells);
    }
}
