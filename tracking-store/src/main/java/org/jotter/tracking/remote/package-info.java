/**
 * The tracking store behind an MLflow server, spoken to by MLflow's REST API.
 *
 * <p>What the server has acknowledged is there once: a request whose answer was lost is asked again
 * only after a look whether it was done. Knows the nouns, {@code wire} and {@code artifacts}; no
 * SQL.
 */
package org.jotter.tracking.remote;
