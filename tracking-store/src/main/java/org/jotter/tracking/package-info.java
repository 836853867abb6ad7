/**
 * The nouns of tracking: experiments, runs, metrics, datasets, logged models, registered models and
 * their versions, as records that check what MLflow's contract demands and no more; and {@link
 * org.jotter.tracking.TrackingStore}, what every store of them can do.
 *
 * <p>Touches no disk and no network. Imports only {@code errors}. A workspace's own store is in
 * {@code sqlite}.
 */
package org.jotter.tracking;
