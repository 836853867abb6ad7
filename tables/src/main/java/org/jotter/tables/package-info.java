/**
 * Tables: what is known of a Tablesaw table whoever uses it.
 *
 * <p>Never imports Tribuo or a web server; uses the tracking store only.
 */
package org.jotter.tables;
