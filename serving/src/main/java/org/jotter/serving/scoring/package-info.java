/**
 * Model endpoints: MLflow's scoring protocol over HTTP, checked against the model's signature.
 *
 * <p>Holds no SQL; bad input is answered with 400 and never with 500.
 */
package org.jotter.serving.scoring;
