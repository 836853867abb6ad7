package org.jotter.magics.seams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jotter.models.Predictions;
import org.tribuo.Prediction;
import org.tribuo.multilabel.MultiLabel;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

/** The words of each row, on their way to a column for each word. */
final class TagsPredictions implements Predictions<MultiLabel> {

    private final TagsTarget target;
    private final List<Set<String>> said = new ArrayList<>();

    TagsPredictions(TagsTarget target) {
        this.target = target;
    }

    @Override
    public void put(int row, Prediction<MultiLabel> prediction) {
        said.add(prediction.getOutput().getNameSet());
    }

    List<Set<String>> said() {
        return said;
    }

    @Override
    public Table frame() {
        Table frame = Table.create("predictions");
        for (String tag : target.tags()) {
            BooleanColumn column = BooleanColumn.create("is_" + tag);
            said.forEach(tags -> column.append(tags.contains(tag)));
            frame.addColumns(column);
        }
        return frame;
    }
}
