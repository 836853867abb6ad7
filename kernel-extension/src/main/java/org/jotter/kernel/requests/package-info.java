/**
 * The requests of a front end (JupyterLab, nbclient) where JJava's own answer is not enough. The
 * handlers stand before JJava's, on its connection, which it gives to nobody: {@link
 * org.jotter.kernel.requests.Connections} finds it.
 *
 * <p>Where a newer JJava keeps its connection elsewhere, its own answers stay.
 */
package org.jotter.kernel.requests;
