/**
 * What the tasks share: label columns, baselines, weights of linear models. Each task is a package
 * below, which no other names; it is found through {@code META-INF/services}.
 */
package org.jotter.models.tasks;
