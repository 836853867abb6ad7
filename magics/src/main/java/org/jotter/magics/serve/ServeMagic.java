package org.jotter.magics.serve;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.ArrayList;
import java.util.List;
import org.jotter.Mlflow;
import org.jotter.magics.notebook.HelpText;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.ModelVersions;
import org.jotter.serving.scoring.ServedEndpoint;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code %serve}: gives an endpoint of this process, or what it answers. */
@Command(
        name = "%serve",
        description =
                "Serve a model over HTTP from this process. Again under the same name, it swaps the"
                        + " model and keeps the port. Where another kernel serves the name, it"
                        + " gets one of its own.",
        footer = {
            "",
            "%%serve flight-delay@champion --port 0",
            "%%serve query flight-delay --from train --rows 5"
        },
        subcommands = {ListCommand.class, QueryCommand.class, StopCommand.class})
public final class ServeMagic extends MagicCommand {

    @Parameters(
            paramLabel = "MODEL",
            completionCandidates = ModelVersions.class,
            arity = "0..1",
            description = "name@alias, name/version, name for the newest version, or a model URI.")
    private String model;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port on 127.0.0.1; 0 for any free one (${DEFAULT-VALUE}).")
    private int port = 0;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The endpoint's name; without, the registered model's.")
    private String name = "";

    @Option(
            names = "--take-over",
            description = "Serve here what another kernel serves under that name.")
    private boolean takeOver;

    @Spec private CommandSpec spec;

    ServeMagic(MagicContext context) {
        super(context);
    }

    @Override
    public Class<?> valueType() {
        return model == null ? HelpText.class : ServedEndpoint.class;
    }

    @Override
    public Object call() {
        return model == null ? helpOf(spec) : serve();
    }

    private ServedEndpoint serve() {
        refuseStrayWord();
        Mlflow mlflow = context.jotter().mlflow();
        return takeOver
                ? mlflow.takeOverEndpoint(model, name, port)
                : mlflow.serve(model, name, port);
    }

    /** A bare word that is neither sub-command nor model is answered with the nearest of both. */
    private void refuseStrayWord() {
        boolean bareWord = model.equals(name(ModelUri.parse(model)));
        if (bareWord && !modelNames().contains(model)) {
            throw neither();
        }
    }

    private static String name(ModelUri uri) {
        return uri instanceof ModelUri.Latest latest ? latest.name() : "";
    }

    private List<String> modelNames() {
        return context.jotter().store().registry().list().stream()
                .map(RegisteredModel::name)
                .toList();
    }

    private JotterException neither() {
        List<String> known = new ArrayList<>(spec.subcommands().keySet());
        known.addAll(modelNames());
        return new JotterException(
                MISSING,
                "No registered model and no sub-command of %%serve is named '%s'.%s List models with %%models list"
                        .formatted(model, Names.didYouMean(model, known)));
    }
}
