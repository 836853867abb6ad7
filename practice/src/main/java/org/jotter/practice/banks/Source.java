package org.jotter.practice.banks;

/** Where a question's answer can be read up: a page's title and its web address. */
public record Source(String title, String url) {}
