/**
 * Endpoints of this kernel: {@code %serve}.
 *
 * <p>An endpoint lives as long as the kernel that serves it.
 */
package org.jotter.magics.serve;
