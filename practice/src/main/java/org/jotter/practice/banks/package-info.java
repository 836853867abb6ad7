/**
 * Question banks: what a question is, how banks are read and written, and what is wrong with one.
 *
 * <p>Knows no attempt and no notebook.
 */
package org.jotter.practice.banks;
