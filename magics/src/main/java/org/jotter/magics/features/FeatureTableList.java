package org.jotter.magics.features;

import java.util.AbstractList;
import java.util.List;
import org.jotter.features.FeatureTable;

/** The feature tables of a workspace. */
public final class FeatureTableList extends AbstractList<FeatureTable> {

    private final List<FeatureTable> tables;

    FeatureTableList(List<FeatureTable> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public FeatureTable get(int index) {
        return tables.get(index);
    }

    @Override
    public int size() {
        return tables.size();
    }
}
