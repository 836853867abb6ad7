/** How this room writes its records as JSON. Knows none of them. */
package org.jotter.models.json;
