/**
 * What a chart paints, taken down instead of painted: few large marks from which any picture can be
 * written. Text stays text.
 *
 * <p>Knows AWT alone. {@link org.jotter.charts.recording.RecordingGraphics} takes down, {@link
 * org.jotter.charts.recording.Recording} is the result.
 */
package org.jotter.charts.recording;
