/**
 * The magics of a notebook, put together: each lives in a package of its own, with its picocli
 * commands, which parse, call the Java API and give back a value, and its views, which show it.
 *
 * <p>Never names JJava; a notebook is reached through {@code Notebook} only.
 */
package org.jotter.magics;
