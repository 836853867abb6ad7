/**
 * Registered models: {@code %register} and {@code %models}.
 *
 * <p>Holds no logic of its own.
 */
package org.jotter.magics.models;
