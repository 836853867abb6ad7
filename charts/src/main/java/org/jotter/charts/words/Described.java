package org.jotter.charts.words;

/** A chart that says itself what it shows. */
public interface Described {

    /** What a person who cannot see the picture needs to know of it, in a sentence or two. */
    String description();

    /** The numbers behind the picture, below its title, as plain text; no newline at the end. */
    String text();
}
