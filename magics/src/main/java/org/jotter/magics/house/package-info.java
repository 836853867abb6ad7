/**
 * Jotter itself: {@code %jotter}.
 *
 * <p>Asking it makes no workspace.
 */
package org.jotter.magics.house;
