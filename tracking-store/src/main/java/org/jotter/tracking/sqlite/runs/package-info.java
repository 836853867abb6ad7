/**
 * Keeps runs in SQLite, and what is logged to them: metrics, params, tags, the datasets and models
 * that they read and made.
 *
 * <p>What was acknowledged is committed; a deleted run takes nothing.
 */
package org.jotter.tracking.sqlite.runs;
