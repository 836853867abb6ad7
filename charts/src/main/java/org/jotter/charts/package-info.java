/**
 * Plain data to pictures: charts as SVG, PNG and text, tables and cards as HTML and text.
 *
 * <p>Knows nothing else of the house. Every value put into HTML goes through one escaping helper; a
 * bad argument is an {@link java.lang.IllegalArgumentException}.
 */
package org.jotter.charts;
