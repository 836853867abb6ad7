package org.jotter.models.tasks.regression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.tables.records.Json;
import org.tribuo.Model;
import org.tribuo.OutputFactory;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Predicting a number: any numeric label column. */
public final class RegressionTask implements Task<Regressor> {

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public Class<Regressor> outputType() {
        return Regressor.class;
    }

    @Override
    public OutputFactory<Regressor> factory() {
        return new RegressionFactory();
    }

    @Override
    public String exampleTrainer() {
        return "new org.tribuo.regression.rtree.CARTRegressionTrainer()";
    }

    @Override
    public Target<Regressor> target(TrainingSplit split) {
        return Numbers.of(split);
    }

    /** Each dimension of the model's outputs a column of its name. */
    @Override
    public Target<Regressor> targetOf(Model<Regressor> model) {
        return new NumberTarget(dimensions(model));
    }

    /** The names of a model's dimensions, in Tribuo's order. */
    static List<String> dimensions(Model<Regressor> model) {
        return model.getOutputIDInfo().getDomain().stream()
                .flatMap(one -> Stream.of(one.getNames()))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Target<Regressor> readTarget(JsonNode json) {
        return Json.read(json, NumberTarget.class);
    }

    @Override
    public Evaluation evaluation(org.tribuo.evaluation.Evaluation<Regressor> tribuos) {
        return RegressionEvaluator.evaluate(tribuos.getPredictions());
    }

    @Override
    public Evaluation readEvaluation(JsonNode json) {
        return Json.read(json, RegressionEvaluation.class);
    }
}
