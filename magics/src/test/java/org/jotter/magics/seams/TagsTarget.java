package org.jotter.magics.seams;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.multilabel.MultiLabel;
import tech.tablesaw.api.Table;

/** The column of words, and the words; each becomes a column of the prediction frame. */
public record TagsTarget(String name, List<String> tags) implements Target<MultiLabel> {

    static List<String> tagsOf(String text) {
        return List.of(text.split(" "));
    }

    static List<String> tagsOf(Model<MultiLabel> model) {
        return model.getOutputIDInfo().getDomain().stream()
                .flatMap(one -> one.getNameSet().stream())
                .sorted()
                .toList();
    }

    @Override
    public Task<MultiLabel> task() {
        return new TagsTask();
    }

    @Override
    public List<String> columns() {
        return List.of(name);
    }

    @Override
    public IntFunction<MultiLabel> outputs(Table table) {
        return row ->
                new MultiLabel(
                        tagsOf(table.stringColumn(name).get(row)).stream()
                                .map(Label::new)
                                .collect(Collectors.toSet()));
    }

    @Override
    public List<ColumnSpec> frame(boolean probabilities) {
        return tags.stream()
                .map(tag -> new ColumnSpec("is_" + tag, DataType.BOOLEAN, true))
                .toList();
    }

    @Override
    public TagsPredictions predictions(int rows, boolean probabilities) {
        return new TagsPredictions(this);
    }

    @Override
    public boolean isOf(Model<MultiLabel> model) {
        return Set.copyOf(tagsOf(model)).equals(Set.copyOf(tags));
    }

    @Override
    public Map<String, String> params() {
        return Map.of("tags", String.join(" ", tags));
    }

    @Override
    public Evaluation evaluate(FittedModel<MultiLabel> model, TrainingSplit split) {
        List<Set<String>> said =
                model.score(split.test(), predictions(split.test().rowCount(), false)).said();
        IntFunction<MultiLabel> truth = outputs(split.test());
        int right = 0;
        for (int row = 0; row < said.size(); row++) {
            right += said.get(row).equals(truth.apply(row).getNameSet()) ? 1 : 0;
        }
        return new TagsEvaluation(Map.of("exact_match", (double) right / said.size()));
    }
}
