/**
 * The source of a cell: where in it a magic stands and where Java does, the words of a magic's
 * line, and the Java that takes its place.
 *
 * <p>Knows no notebook and no magic, so that a kernel and a plain JShell read cells alike.
 */
package org.jotter.magics.cell;
