/**
 * The side of {@code ./jotter bench charts} that runs in a JVM: charts shown as a notebook shows
 * them, and exported by XChart itself beside it.
 */
package org.jotter.charts.speed;
