/**
 * The JJava extension: the only code that names JJava.
 *
 * <p>{@code install} touches no disk and no port: JJava gives an extension one try.
 */
package org.jotter.kernel;
