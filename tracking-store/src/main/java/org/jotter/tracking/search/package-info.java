/**
 * MLflow's search grammar: text to tokens, tokens to clauses and orders, these to SQL, and the
 * choice of the fastest statement.
 *
 * <p>Values are bound, column names come from fixed lists: no text of a user is ever a part of the
 * SQL.
 */
package org.jotter.tracking.search;
