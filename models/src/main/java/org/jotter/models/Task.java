package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import org.jotter.features.TrainingSplit;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.OutputFactory;

/**
 * A kind of thing to learn, such as classification: all that differs between kinds of output begins
 * here. Tasks are found by {@link java.util.ServiceLoader}; a new one is a class that implements
 * this and is named in {@code META-INF/services/org.jotter.models.Task}, and nothing else has to
 * know of it. Stateless; safe for all threads.
 *
 * @param <T> Tribuo's output type, by which a trainer, a model or an evaluation finds its task
 */
public interface Task<T extends Output<T>> {

    /** Its name in data plans, evaluations and messages: {@code "classification"}. */
    String name();

    /** Tribuo's class of its outputs. */
    Class<T> outputType();

    /** Tribuo's factory of its outputs, the unknown one among them. */
    OutputFactory<T> factory();

    /**
     * A trainer of it, as one would write it in a notebook: {@code "new
     * LogisticRegressionTrainer()"}. One that a notebook does not import is named with its package.
     */
    String exampleTrainer();

    /**
     * The target of a training set, fitted on the training rows.
     *
     * @throws org.jotter.tracking.errors.JotterException where the label columns cannot be learned
     *     so; the sentence says what to write instead
     */
    Target<T> target(TrainingSplit split);

    /** The target of a model that was trained outside a data plan. */
    Target<T> targetOf(Model<T> model);

    /** The target as a data plan holds it. */
    Target<T> readTarget(JsonNode json);

    /** The evaluation that Tribuo's own evaluator of this task made, without a baseline. */
    Evaluation evaluation(org.tribuo.evaluation.Evaluation<T> tribuos);

    /** The evaluation that {@link Evaluation#toJson} wrote. */
    Evaluation readEvaluation(JsonNode json);
}
