/** The Java sides of {@code ./jotter bench tables}: our reader, and Tablesaw's own. */
package org.jotter.tables.speed;
