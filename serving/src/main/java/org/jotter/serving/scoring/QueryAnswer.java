package org.jotter.serving.scoring;

import java.util.List;
import org.jotter.models.UnseenCategories;
import tech.tablesaw.api.Table;

/**
 * What an endpoint answered over HTTP.
 *
 * @param curl the command line that asks the same
 * @param response the body as it was sent
 * @param predictions the same, as a prediction frame in the types of the model's signature
 * @param unseen texts of the rows that no training row held, by column
 */
public record QueryAnswer(
        String curl, String response, Table predictions, List<UnseenCategories> unseen) {

    public QueryAnswer {
        unseen = List.copyOf(unseen);
    }
}
