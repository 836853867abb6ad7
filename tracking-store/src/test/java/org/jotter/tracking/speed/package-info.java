/**
 * The side of {@code ./jotter bench tracking} that runs in a JVM: the store through its public API,
 * and bare SQLite beside it.
 */
package org.jotter.tracking.speed;
