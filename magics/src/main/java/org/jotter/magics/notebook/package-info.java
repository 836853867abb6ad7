/**
 * What every magic stands on: the small kernel interface, the parsing of its words, what commands
 * are made of, and what a value looks like.
 *
 * <p>Knows no single magic; the package above puts them together.
 */
package org.jotter.magics.notebook;
