/**
 * The feature store: feature tables as versions over Parquet, and point-in-time training sets.
 *
 * <p>Never imports Tribuo or a web server. A reader of a version never sees half a write.
 */
package org.jotter.features;
