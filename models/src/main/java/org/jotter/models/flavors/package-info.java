/**
 * Flavors: the ways in which a model is written into a folder and read from it. Each is a package
 * below, which no other names; it is found through {@code META-INF/services}.
 */
package org.jotter.models.flavors;
