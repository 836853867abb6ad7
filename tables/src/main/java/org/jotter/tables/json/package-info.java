/**
 * JSON files: an array of objects, or objects one after the other, each a row.
 *
 * <p>Never imports Tribuo or a web server. A number stays the number that is written, and a text a
 * text, unless every text of its column is a date or time of ISO 8601.
 */
package org.jotter.tables.json;
