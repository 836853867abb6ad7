/**
 * Keeps experiments in SQLite: make, rename, tag, delete with all their runs, restore, search.
 *
 * <p>Its SQL stands beside the method that reads the row.
 */
package org.jotter.tracking.sqlite.experiments;
