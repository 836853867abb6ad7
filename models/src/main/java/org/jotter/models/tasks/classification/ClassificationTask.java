package org.jotter.models.tasks.classification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.tables.records.Json;
import org.tribuo.Model;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluation;

/** Telling classes apart: a text, a boolean or a whole number in one label column. */
public final class ClassificationTask implements Task<Label> {

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public Class<Label> outputType() {
        return Label.class;
    }

    @Override
    public OutputFactory<Label> factory() {
        return new LabelFactory();
    }

    @Override
    public String exampleTrainer() {
        return "new LogisticRegressionTrainer()";
    }

    @Override
    public Target<Label> target(TrainingSplit split) {
        return Labels.of(split);
    }

    /** Each label a text, whatever it was. */
    @Override
    public Target<Label> targetOf(Model<Label> model) {
        List<String> labels =
                model.getOutputIDInfo().getDomain().stream().map(Label::getLabel).sorted().toList();
        Labels.checkApart("", labels);
        return new LabelTarget("", LabelType.STRING.name(), labels);
    }

    @Override
    public Target<Label> readTarget(JsonNode json) {
        return Json.read(json, LabelTarget.class);
    }

    @Override
    public Evaluation evaluation(org.tribuo.evaluation.Evaluation<Label> tribuos) {
        return ClassificationEvaluator.evaluate((LabelEvaluation) tribuos);
    }

    @Override
    public Evaluation readEvaluation(JsonNode json) {
        return Json.read(json, ClassificationEvaluation.class);
    }
}
