/**
 * The one door to {@code jotter.db}: connections, WAL, the lock wait and the migrations of every
 * room.
 *
 * <p>Rooms hold their own SQL; this package holds none but its own bookkeeping. A unit of {@link
 * org.jotter.tracking.db.Db#write} is in the file whole or not at all.
 */
package org.jotter.tracking.db;
