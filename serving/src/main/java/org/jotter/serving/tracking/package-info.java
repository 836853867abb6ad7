/**
 * MLflow's tracking server on a workspace: a table of routes, a file of operations for each noun.
 *
 * <p>Each operation reads a request, calls the Java API and writes the answer; it holds no SQL and
 * decides nothing that a Java program could not ask for too.
 */
package org.jotter.serving.tracking;
