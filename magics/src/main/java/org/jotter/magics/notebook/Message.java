package org.jotter.magics.notebook;

/** A sentence about what was done, for a line that has nothing else to give. */
public record Message(String text) {

    @Override
    public String toString() {
        return text;
    }
}
