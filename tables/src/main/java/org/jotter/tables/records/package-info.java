/** How records are kept as JSON, here and in the rooms above. Knows none of them. */
package org.jotter.tables.records;
