/** The task of telling classes apart. All that is special about labels is here. */
package org.jotter.models.tasks.classification;
