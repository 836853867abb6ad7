/**
 * Practice: {@code %quiz}.
 *
 * <p>What is right, and why, is shown only when a quiz has ended.
 */
package org.jotter.magics.quiz;
