/**
 * How texts become cells: what was decided for each column of a table that was read, kept with the
 * table, and replayed for texts that come later.
 *
 * <p>Never imports Tribuo or a web server. A text that comes later is read as it would have been.
 */
package org.jotter.tables.reading;
