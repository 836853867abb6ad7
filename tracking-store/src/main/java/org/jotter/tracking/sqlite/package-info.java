/**
 * The tracking store of a workspace: opens its folder, brings its tables up to date and puts
 * together what keeps experiments, runs, logged models, artifacts and the registry in SQLite.
 *
 * <p>All SQL of tracking is in the packages below; this one knows them all.
 */
package org.jotter.tracking.sqlite;
