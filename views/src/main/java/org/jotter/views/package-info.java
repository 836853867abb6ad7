/**
 * What there is to see of experiments, runs, models and comparisons, as cards, tables and charts: a
 * notebook shows them below a cell, a web page in itself.
 *
 * <p>Reads a store and changes nothing in it. Never imports a web server or the notebook.
 */
package org.jotter.views;
