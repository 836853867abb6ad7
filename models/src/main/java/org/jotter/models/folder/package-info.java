/**
 * Model folders as MLflow lays them out. A folder is not trusted: nothing in it can name a class to
 * be loaded but Tribuo's own, or a file outside of it.
 */
package org.jotter.models.folder;
