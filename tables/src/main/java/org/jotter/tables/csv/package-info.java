/**
 * CSV files: what signs part their fields, what their header says, what their fields hold.
 *
 * <p>Never imports Tribuo or a web server. A file is read as it is or refused with its line; a row
 * is never left out, cut or filled up unasked.
 */
package org.jotter.tables.csv;
