package org.jotter.models.training;

import java.util.Optional;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.Tasks;
import org.tribuo.Model;

/** What of the values that code left behind can be logged: what Tribuo made, of a known task. */
public final class Autolog {

    private Autolog() {}

    /** A bare Tribuo model, to be logged with its features as its inputs. */
    public static Optional<LoggableModel> model(Object value) {
        return value instanceof Model<?> model && Tasks.of(model).isPresent()
                ? Optional.of(FittedModel.bare(model))
                : Optional.empty();
    }

    /** The evaluation that one of Tribuo's own evaluators made. */
    public static Optional<Evaluation> evaluation(Object value) {
        return value instanceof org.tribuo.evaluation.Evaluation<?> tribuos
                ? Tasks.evaluation(tribuos)
                : Optional.empty();
    }
}
