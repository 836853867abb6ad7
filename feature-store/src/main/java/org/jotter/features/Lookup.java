package org.jotter.features;

import java.util.List;

/**
 * A look-up that can be done: its table, the features to take and the words of the user.
 *
 * @param features in the order in which they join the training set
 */
record Lookup(FeatureLookup asked, TableVersion table, List<TableColumn> features) {

    /** What was asked for, with each feature by its name, however many the table gets later. */
    FeatureLookup named() {
        return asked.of(features.stream().map(TableColumn::name).toList());
    }
}
