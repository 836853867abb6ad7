/**
 * What a column can hold, and its cells' way into DuckDB and back, each written once.
 *
 * <p>Never imports Tribuo or a web server. Nothing else in the project asks for a column's class.
 */
package org.jotter.tables.cells;
