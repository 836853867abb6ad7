/**
 * What every server of ours shares: Javalin on a small Jetty that dies with the JVM, the check of
 * Host, Origin and token, and the one error body.
 *
 * <p>Knows no route and no model. No request reaches a route before {@link
 * org.jotter.serving.web.AccessGuard} has let it through.
 */
package org.jotter.serving.web;
