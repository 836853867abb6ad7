/** Keeps which process serves which model, and what was asked and answered (the request log). */
package org.jotter.serving.endpoints;
