/**
 * The front door: {@code Jotter.open(folder)} and the classes behind {@code mlflow} and {@code fs}.
 *
 * <p>The one place where rooms are joined; it holds no logic that belongs to one room alone.
 */
package org.jotter;
