/**
 * Parquet files, which say themselves what their columns hold.
 *
 * <p>Never imports Tribuo or a web server. A value comes as it is: where no column of Tablesaw can
 * hold it, a wider one does, or text, and that is told.
 */
package org.jotter.tables.parquet;
