/**
 * The nouns of tracking: experiments, runs, metrics, datasets, logged models, registered models and
 * their versions, as records that check what MLflow's contract demands and no more.
 *
 * <p>Touches no disk. Imports only {@code errors}; what stores the nouns has packages of its own
 * ({@code experiments}, {@code runs}, {@code loggedmodels}, {@code artifacts}, {@code registry},
 * {@code endpoints}), which {@code store} puts together.
 */
package org.jotter.tracking;
