/**
 * Keeps registered models, their versions and aliases in SQLite, and what happened to them.
 *
 * <p>A version's number is never given out again while its model lives. Every change writes its
 * event in the same transaction.
 */
package org.jotter.tracking.sqlite.registry;
