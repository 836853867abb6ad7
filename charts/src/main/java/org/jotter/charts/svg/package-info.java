/**
 * A recording as SVG: whole numbers, real text, light and dark in one file, no script, nothing from
 * outside.
 *
 * <p>Knows recordings, the fonts of the house and escaping; not XChart.
 */
package org.jotter.charts.svg;
