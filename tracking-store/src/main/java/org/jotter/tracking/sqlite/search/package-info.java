/**
 * The one search grammar, a superset of MLflow's: text to tokens, tokens to a syntax tree, the tree
 * to SQL, and the choice of the fastest statement. {@link
 * org.jotter.tracking.sqlite.search.Schemas} say what runs, experiments, registered models, model
 * versions and logged models have.
 *
 * <p>Values are bound, column names come from fixed lists: no text of a user is ever a part of the
 * SQL. A clause about a missing value is not met, whatever it asks; NOT turns the answer around.
 */
package org.jotter.tracking.sqlite.search;
