/** {@code %exam}: mock exams in a notebook. */
package org.jotter.magics.exam;
