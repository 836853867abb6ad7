/**
 * The magics: picocli commands that parse, call the Java API and give back a value, and the
 * renderers that show it.
 *
 * <p>Never names JJava; a notebook is reached through the Notebook interface only.
 */
package org.jotter.magics;
