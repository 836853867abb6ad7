/** The task of predicting numbers. All that is special about numbers as outputs is here. */
package org.jotter.models.tasks.regression;
