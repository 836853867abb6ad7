/**
 * Mock exams: the questions, the minutes and the weights of an official exam, and no word of what
 * is right before the end.
 *
 * <p>Knows no notebook. The clock runs on whatever happens to the kernel.
 */
package org.jotter.practice.exams;
