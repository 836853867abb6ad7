/** Trains a Tribuo trainer on a split training set and evaluates it, whatever its task. */
package org.jotter.models.training;
