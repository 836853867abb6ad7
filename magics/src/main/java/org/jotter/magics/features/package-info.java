/**
 * Feature tables: {@code %features}.
 *
 * <p>Holds no logic of its own; rows come from the notebook's variables.
 */
package org.jotter.magics.features;
