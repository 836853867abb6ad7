package org.jotter.practice.banks;

/**
 * Where a question's answer can be read up.
 *
 * @param title the page's title; empty where no source is named
 * @param url its web address; empty where it is named by its title alone
 */
public record Source(String title, String url) {

    static final Source NONE = new Source("", "");
}
