/**
 * Files that become tables, and what is checked of any of them.
 *
 * <p>Never imports Tribuo or a web server. A path is one file, never a pattern.
 */
package org.jotter.tables.files;
