/**
 * Models: what they learn ({@link org.jotter.models.Task}, {@link org.jotter.models.Target}), how
 * rows are read for them ({@link org.jotter.models.DataPlan}), how they do ({@link
 * org.jotter.models.Evaluation}), and how they are kept. Training, tasks and folders are packages
 * below.
 *
 * <p>Never imports a web server or the notebook. Never reads serialized Java objects, but those few
 * of LibLinear that were looked through first.
 */
package org.jotter.models;
