/**
 * The user's cache folder, and what jars carry and the machine wants as files: native libraries,
 * fonts. One copy serves all processes, so that none leaves its own behind, however it ends.
 *
 * <p>Knows no library and no other room. What is in the folder can be deleted at any time.
 */
package org.jotter.cache;
