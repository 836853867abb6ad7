/**
 * What can stand for an argument of a magic: names out of the store, variables of the notebook.
 * Options and parameters name them as picocli's {@code completionCandidates}.
 *
 * <p>Stands below the magics. Asked while a person types, so each source asks the store for no more
 * than it shows.
 */
package org.jotter.magics.values;
