/** Charts that follow what the running cell logs. */
package org.jotter.magics.mlflow.live;
