/**
 * The whole tracking store of a workspace: opens its folder, brings its tables up to date and puts
 * the stores of experiments, runs, artifacts and registry together.
 *
 * <p>The only package here that knows all the others.
 */
package org.jotter.tracking.sqlite;
