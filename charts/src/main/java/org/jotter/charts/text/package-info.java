/**
 * What is said in letters: numbers as they are written, lines of a bounded length, aligned columns,
 * bars and lines made of letters; and the one place that escapes text for HTML and XML.
 *
 * <p>Knows the JDK alone.
 */
package org.jotter.charts.text;
