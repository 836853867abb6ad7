/**
 * How a chart of the house looks: its theme, its fonts, its colors and their dark twins.
 *
 * <p>Knows XChart's themes and stylers, not its charts. Every color of {@link
 * org.jotter.charts.look.HouseColors} has a twin that reads as well on the dark card.
 */
package org.jotter.charts.look;
