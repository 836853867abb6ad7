/**
 * What a person is offered while typing a magic: its words, options and values, and its help. All
 * of it comes from picocli's description of the commands; a value's source is named there as its
 * completion candidates (see {@code values}).
 *
 * <p>Knows no kernel: positions are UTF-16 offsets into the cell's source.
 */
package org.jotter.magics.completion;
