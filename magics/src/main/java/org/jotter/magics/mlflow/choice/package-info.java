/**
 * Which run or experiment a word of a magic means.
 *
 * <p>Stands below the magics that take such words.
 */
package org.jotter.magics.mlflow.choice;
