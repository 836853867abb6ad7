/** What tables of several nouns have alike: texts by key, and the points of metrics. */
package org.jotter.tracking.sqlite.rows;
