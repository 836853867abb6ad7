/**
 * {@code %mlflow gc}: what is deleted, deleted for good.
 *
 * <p>Without {@code --yes} it only shows what would go.
 */
package org.jotter.magics.mlflow.gc;
