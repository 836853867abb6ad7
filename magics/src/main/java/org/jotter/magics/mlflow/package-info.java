/**
 * Experiments and runs: {@code %mlflow} and {@code %%mlflow run}.
 *
 * <p>A tracked cell always ends its run, whatever its lines do.
 */
package org.jotter.magics.mlflow;
