/**
 * Any chart of XChart in the house look, while it is painted: where its maker chose nothing it is
 * dressed, painted into a recording, and given back as it was.
 *
 * <p>{@link org.jotter.charts.dressing.Painting} is the way in. The {@code ...Dress} classes change
 * a chart before it is painted, each change known to {@code Changes}, which takes it back; {@code
 * Finish} does to the recording what XChart has no setting for.
 */
package org.jotter.charts.dressing;
