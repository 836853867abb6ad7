package org.jotter.practice.banks;

/**
 * Where a question stands in an exam.
 *
 * @param skill the id of a skill of the bank's exam, such as {@code A1.6}; empty where none is
 *     named
 * @param mock the mock exam that asks it, from 1; 0 where it belongs to none
 * @param difficulty 1 (easy) to 3 (hard); 0 where it is not told
 */
public record Place(String skill, int mock, int difficulty, Kind kind) {

    static final Place NONE = new Place("", 0, 0, Kind.CONCEPT);
}
