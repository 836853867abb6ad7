/**
 * The short way of a text into a cell: numbers, truths and ISO times of the usual shape, from their
 * bytes, without a String or an object.
 *
 * <p>Never imports Tribuo or a web server. What is taken here is what the form makes of the text;
 * whatever is not of the usual shape is left to the form.
 */
package org.jotter.tables.plain;
