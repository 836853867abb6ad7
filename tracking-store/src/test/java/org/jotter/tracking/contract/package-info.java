/**
 * What every tracking store has to keep, whichever door leads to it: the contract as tests, which
 * run on SQLite here and over HTTP in serving, and a plain model in memory that random operations
 * are compared with.
 */
package org.jotter.tracking.contract;
