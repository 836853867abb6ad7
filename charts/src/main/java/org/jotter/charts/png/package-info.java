/**
 * A recording as PNG with a palette: at most 256 colors, a byte or less per pixel.
 *
 * <p>Knows recordings and the fonts of the house; not XChart.
 */
package org.jotter.charts.png;
