package org.jotter.magics.values;

import java.util.List;
import java.util.stream.Stream;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Stage;

/** The stages of a version, as MLflow spells them. */
public final class StageNames extends Values {

    StageNames(MagicContext context) {
        super(context);
    }

    @Override
    protected List<String> startingWith(String prefix) {
        return Stream.of(Stage.values()).map(Stage::toString).toList();
    }
}
