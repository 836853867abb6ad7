/**
 * Quizzes over a bank or a part of it, and their scores.
 *
 * <p>Knows no notebook. An answer that was accepted is kept in the workspace.
 */
package org.jotter.practice.quizzes;
