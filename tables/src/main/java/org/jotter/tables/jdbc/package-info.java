/**
 * The rows of a query to a database, through whatever JDBC driver is there.
 *
 * <p>Never imports Tribuo, a web server or a driver. Nothing is written: what a query changes is
 * rolled back, and a file that is not there is not made.
 */
package org.jotter.tables.jdbc;
