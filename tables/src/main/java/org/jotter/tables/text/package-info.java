/**
 * What columns of texts hold: looks at the cells of whole columns, decides a form for each, and
 * makes typed columns of them.
 *
 * <p>Never imports Tribuo or a web server. What is decided holds for every cell, whatever a sample
 * of them looked like.
 */
package org.jotter.tables.text;
