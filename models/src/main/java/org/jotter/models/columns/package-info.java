/**
 * What becomes of one input column: how its cells turn into features, with what the training rows
 * said about it.
 *
 * <p>Knows neither labels nor models nor files.
 */
package org.jotter.models.columns;
