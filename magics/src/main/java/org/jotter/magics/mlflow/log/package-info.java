/**
 * {@code %mlflow log}: a thin door to what {@code mlflow.logX} does, from one line.
 *
 * <p>Logs to the active run, or to any run by name; it starts a run only where the Java call would.
 */
package org.jotter.magics.mlflow.log;
