package org.jotter.magics.models;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Optional;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelNames;
import org.jotter.magics.values.TrainedModels;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.tribuo.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %register}: gives the version that a logged model was registered as. */
@Command(
        name = "%register",
        description =
                "Register a model: a variable that holds a trained or logged model, or a model URI."
                        + " A model that is registered already keeps its version.",
        footer = {
            "",
            "%%register logistic --name flight-delay --alias champion",
            "%%register runs:/RUN_ID/model --name flight-delay"
        })
public final class RegisterMagic extends MagicCommand {

    @Parameters(
            paramLabel = "MODEL",
            completionCandidates = TrainedModels.class,
            description = "A variable, or a model URI.")
    private String model;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            completionCandidates = ModelNames.class,
            required = true,
            description = "The registered model's name.")
    private String name;

    @Option(
            names = "--alias",
            paramLabel = "ALIAS",
            description = "An alias to point at the version.")
    private String alias;

    RegisterMagic(MagicContext context) {
        super(context);
    }

    @Override
    public ModelVersion call() {
        String uri = model.matches("(runs|models):/.*|m-[0-9a-f]{32}") ? model : uriOf(model);
        return alias == null
                ? context.jotter().mlflow().registerModel(uri, name)
                : context.jotter().mlflow().registerModel(uri, name, alias);
    }

    private String uriOf(String variable) {
        Object value = context.variable(variable).orElseThrow(() -> noSuchModel(variable));
        return loggedUri(value).orElseThrow(() -> notLogged(variable, value));
    }

    private static Optional<String> loggedUri(Object value) {
        if (value instanceof TrainedModel<?> trained) {
            return trained.isLogged() ? Optional.of(trained.modelUri()) : Optional.empty();
        }
        return value instanceof LoggedModel logged
                ? Optional.of(logged.modelUri())
                : Optional.empty();
    }

    private JotterException noSuchModel(String variable) {
        if (context.hasVariable(variable)) {
            return new JotterException(
                    INVALID,
                    "The variable '%s' holds null. Give one that holds a trained model, or a URI such as runs:/RUN_ID/model"
                            .formatted(variable));
        }
        return new JotterException(
                MISSING,
                "No variable named '%s'.%s Give one that holds a trained model, or a URI such as runs:/RUN_ID/model"
                        .formatted(
                                variable,
                                Names.didYouMean(
                                        variable,
                                        context.variablesHolding(
                                                TrainedModel.class, LoggedModel.class))));
    }

    private static JotterException notLogged(String variable, Object value) {
        boolean model = value instanceof TrainedModel<?> || value instanceof Model<?>;
        String wayOut =
                model
                        ? "Log it first: var logged = mlflow.logModel(%s, \"model\")"
                                .formatted(variable)
                        : "Give one that holds a trained model; mlflow.train(...) makes one";
        return new JotterException(
                INVALID,
                "The variable '%s' holds %s, no logged model. %s"
                        .formatted(variable, value.getClass().getTypeName(), wayOut));
    }
}
