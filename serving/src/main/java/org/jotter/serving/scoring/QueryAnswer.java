package org.jotter.serving.scoring;

import tech.tablesaw.api.Table;

/**
 * What an endpoint answered over HTTP.
 *
 * @param curl the command line that asks the same
 * @param response the body as it was sent
 * @param predictions the same, as a prediction frame in the types of the model's signature
 */
public record QueryAnswer(String curl, String response, Table predictions) {}
