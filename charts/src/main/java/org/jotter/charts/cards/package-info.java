/**
 * Cards and tables as HTML for a notebook and as text: what is shown of anything but a chart.
 *
 * <p>Every value put into HTML goes through one escaping helper.
 */
package org.jotter.charts.cards;
