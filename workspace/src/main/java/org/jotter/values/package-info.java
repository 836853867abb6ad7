/**
 * Java values as the texts that a run keeps of them: params, tags, JSON and YAML files.
 *
 * <p>The text is the one that MLflow's Python client stores for the same value, and never an
 * object's identity. Knows nothing of stores.
 */
package org.jotter.values;
