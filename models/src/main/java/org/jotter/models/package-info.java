/**
 * Models: the data plan from a table to Tribuo, training, evaluation, MLmodel folders.
 *
 * <p>Never imports a web server or the notebook. Never uses Java serialization.
 */
package org.jotter.models;
