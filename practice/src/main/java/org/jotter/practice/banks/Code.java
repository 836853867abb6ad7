package org.jotter.practice.banks;

/**
 * The code of a question.
 *
 * @param python asked with the question, as the exam writes it; empty where there is none
 * @param java the same as it runs in a notebook here, shown with the reasons; empty where there is
 *     none
 * @param tryIt the notebook and the heading below which a cell shows the answer, {@code
 *     02-tracking.ipynb#4. Search}; empty where there is none
 */
public record Code(String python, String java, String tryIt) {

    static final Code NONE = new Code("", "", "");
}
