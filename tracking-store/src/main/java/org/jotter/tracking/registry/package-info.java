/**
 * Keeps registered models, their versions and aliases in SQLite.
 *
 * <p>A version's number is never given out again while its model lives.
 */
package org.jotter.tracking.registry;
