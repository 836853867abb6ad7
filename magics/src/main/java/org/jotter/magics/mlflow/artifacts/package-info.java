/**
 * {@code %mlflow artifacts}: the files of a run as a tree, and what is in one of them.
 *
 * <p>Shows no more of a file than was asked for and a page can bear; everything in it is escaped.
 */
package org.jotter.magics.mlflow.artifacts;
