/**
 * {@code %mlflow models}: logged models, with what was measured of them. Registered models are
 * another thing, and another magic: {@code %models}.
 */
package org.jotter.magics.mlflow.models;
