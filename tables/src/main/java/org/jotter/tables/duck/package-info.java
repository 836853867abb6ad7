/**
 * DuckDB: its connections, whole columns in and out, how names and files are written in its SQL.
 *
 * <p>The only package that starts DuckDB. Paths given to it are files, never patterns.
 */
package org.jotter.tables.duck;
