package org.jotter.features;

import java.util.List;

/**
 * A look-up that can be done: its table, the features to take and the words of the user.
 *
 * @param features in the order in which they join the training set
 */
record Lookup(FeatureLookup asked, TableVersion table, List<TableColumn> features) {}
