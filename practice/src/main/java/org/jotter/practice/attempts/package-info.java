/**
 * Attempts at questions, of quizzes and of exams: what is asked, what was answered, and the rows
 * that keep it.
 */
package org.jotter.practice.attempts;
