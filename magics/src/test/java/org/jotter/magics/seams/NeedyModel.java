package org.jotter.magics.seams;

import org.jotter.models.LoggableModel;
import org.jotter.models.Signature;
import tech.tablesaw.api.Table;

/** A model whose flavor works with a library that is not here. */
record NeedyModel() implements LoggableModel {

    private static final ConstantModel CONSTANT = new ConstantModel(1);

    @Override
    public Signature signature() {
        return CONSTANT.signature();
    }

    @Override
    public Table inputExample() {
        return CONSTANT.inputExample();
    }

    @Override
    public Table predict(Table rows) {
        return CONSTANT.predict(rows);
    }
}
