/**
 * The tracking server's two doors: {@code %mlflow server} in a notebook, {@code ./jotter server} in
 * a terminal.
 *
 * <p>Both read the same options and start the same server.
 */
package org.jotter.magics.mlflow.server;
