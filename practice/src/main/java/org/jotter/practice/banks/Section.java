package org.jotter.practice.banks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A section of an exam.
 *
 * @param id such as {@code A1}
 * @param weight its share of the exam in percent, as the official guide tells it
 * @param questions how many of them a mock exam asks
 * @param skills what it asks for, by id and in order
 */
public record Section(
        String id, String title, int weight, int questions, Map<String, String> skills) {

    public Section {
        skills = Collections.unmodifiableMap(new LinkedHashMap<>(skills));
    }
}
