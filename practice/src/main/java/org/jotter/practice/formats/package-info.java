/** Banks in the formats of other programs. */
package org.jotter.practice.formats;
