/**
 * The messages of MLflow's REST API: requests as typed fields, answers written straight to bytes.
 *
 * <p>Knows the nouns and Jackson; no HTTP, no database. Each noun has one class here, with what is
 * read of it beside what is written.
 */
package org.jotter.tracking.wire;
