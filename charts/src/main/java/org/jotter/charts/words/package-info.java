/**
 * What a chart says to those who cannot see it: a sentence or two, and its numbers as plain text.
 *
 * <p>{@link org.jotter.charts.words.ChartWords} is the way in. A chart that is {@link
 * org.jotter.charts.words.Described} speaks for itself; for any other its series do.
 */
package org.jotter.charts.words;
