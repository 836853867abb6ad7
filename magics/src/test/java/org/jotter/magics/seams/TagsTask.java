package org.jotter.magics.seams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.models.tasks.LabelColumns;
import org.jotter.tables.records.Json;
import org.tribuo.Model;
import org.tribuo.OutputFactory;
import org.tribuo.multilabel.MultiLabel;
import org.tribuo.multilabel.MultiLabelFactory;

/** Several words a row, kept in one text column with blanks between: {@code "windy late"}. */
public final class TagsTask implements Task<MultiLabel> {

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Class<MultiLabel> outputType() {
        return MultiLabel.class;
    }

    @Override
    public OutputFactory<MultiLabel> factory() {
        return new MultiLabelFactory();
    }

    @Override
    public String exampleTrainer() {
        return "new IndependentMultiLabelTrainer(new LogisticRegressionTrainer())";
    }

    @Override
    public Target<MultiLabel> target(TrainingSplit split) {
        LabelColumns label = LabelColumns.of(split, split.source().label());
        TreeSet<String> tags = new TreeSet<>();
        for (int row = 0; row < label.train().size(); row++) {
            tags.addAll(TagsTarget.tagsOf(label.train().getString(row)));
        }
        return new TagsTarget(label.train().name(), List.copyOf(tags));
    }

    @Override
    public Target<MultiLabel> targetOf(Model<MultiLabel> model) {
        return new TagsTarget("", TagsTarget.tagsOf(model));
    }

    @Override
    public Target<MultiLabel> readTarget(JsonNode json) {
        return Json.read(json, TagsTarget.class);
    }

    @Override
    public Evaluation evaluation(org.tribuo.evaluation.Evaluation<MultiLabel> tribuos) {
        throw new AssertionError("Nobody asked for it");
    }

    @Override
    public Evaluation readEvaluation(JsonNode json) {
        return Json.read(json, TagsEvaluation.class);
    }
}
