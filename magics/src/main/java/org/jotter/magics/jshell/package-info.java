/**
 * A notebook on a plain JShell: for a bare {@code jshell}, and for tests that need no kernel.
 *
 * <p>Stands above the magics, which it installs, and is known by none of them.
 */
package org.jotter.magics.jshell;
