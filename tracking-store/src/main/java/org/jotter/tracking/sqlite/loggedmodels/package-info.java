/**
 * Keeps logged models in SQLite: their params, tags, status, and the points that runs log about
 * them.
 *
 * <p>Which versions were registered from a model it reads from the registry's table {@code
 * model_versions}, by SQL and only there; it writes nothing of another package. Packages above may
 * log points in a session of their own, so that a run and its models never disagree.
 */
package org.jotter.tracking.sqlite.loggedmodels;
