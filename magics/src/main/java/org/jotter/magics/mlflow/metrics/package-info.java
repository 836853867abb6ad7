/**
 * {@code %mlflow metrics}: what metrics were, point by point, as charts.
 *
 * <p>Reads runs, and changes none.
 */
package org.jotter.magics.mlflow.metrics;
