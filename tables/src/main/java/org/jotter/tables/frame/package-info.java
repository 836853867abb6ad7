/**
 * Tables as the JSON of MLflow's scoring protocol, written and read.
 *
 * <p>Never imports Tribuo or a web server. A frame is read by the columns that a signature names.
 */
package org.jotter.tables.frame;
