/**
 * Models: what they learn ({@link org.jotter.models.Task}, {@link org.jotter.models.Target}), how
 * rows are read for them ({@link org.jotter.models.DataPlan}), how they do ({@link
 * org.jotter.models.Evaluation}), and how they are kept. Training, tasks and folders are packages
 * below.
 *
 * <p>Never imports a web server or the notebook. Never uses Java serialization.
 */
package org.jotter.models;
