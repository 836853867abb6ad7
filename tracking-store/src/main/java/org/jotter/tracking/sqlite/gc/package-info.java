/**
 * Deletes for good what is deleted: rows first, then files, so that a death in between leaves files
 * without rows, which the next gc finds, and never rows without files.
 *
 * <p>Knows the tables of experiments, runs, logged models and the registry; nothing that something
 * active or a model version needs is touched.
 */
package org.jotter.tracking.sqlite.gc;
