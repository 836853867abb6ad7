/**
 * What a user is told when something is wrong: the one exception of the house, and the search for
 * the name that was meant.
 *
 * <p>Imports nothing of Jotter, so that every package can.
 */
package org.jotter.tracking.errors;
