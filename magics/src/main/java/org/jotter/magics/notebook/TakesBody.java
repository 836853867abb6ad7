package org.jotter.magics.notebook;

/** A command of a cell magic: it is given the lines below before it is called. */
public interface TakesBody {
    /** Takes the cell's lines below the magic; "" where there are none. */
    void body(String cellBody);
}
