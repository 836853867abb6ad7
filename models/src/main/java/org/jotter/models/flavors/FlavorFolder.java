package org.jotter.models.flavors;

import java.util.Map;
import org.jotter.models.FeatureSpec;
import org.jotter.models.Signature;
import tech.tablesaw.api.Table;

/**
 * A model folder as a flavor reads it.
 *
 * @param files its files
 * @param entry what the flavor wrote into the MLmodel file
 * @param signature what the MLmodel file says the model takes and gives
 * @param features the feature spec that was kept with the model
 * @param inputExample the rows that were kept with the model; none where there were none
 */
public record FlavorFolder(
        FolderFiles files,
        Map<String, Object> entry,
        Signature signature,
        FeatureSpec features,
        Table inputExample) {

    /** A value of the entry, as text; {@code "null"} where there is none. */
    public String value(String key) {
        return String.valueOf(entry.get(key));
    }
}
