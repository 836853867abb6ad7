/**
 * The tracking store: the workspace folder, its database, experiments, runs, artifacts, the model
 * registry, endpoint rows and the request log.
 *
 * <p>Knows nothing of Tribuo, Tablesaw, XChart, Javalin or Jupyter. What it has acknowledged is
 * committed.
 */
package org.jotter.tracking;
