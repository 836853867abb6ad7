/**
 * The manual's page of all magics, made from the same picocli models as their help.
 *
 * <p>Opens no workspace: it reads what the commands are, and calls none.
 */
package org.jotter.magics.reference;
