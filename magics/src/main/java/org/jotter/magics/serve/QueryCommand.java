package org.jotter.magics.serve;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.AtLeastOne;
import org.jotter.magics.values.EndpointNames;
import org.jotter.magics.values.FromVariable;
import org.jotter.serving.scoring.QueryAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Ask an endpoint, over HTTP, for the predictions of a variable's first rows.")
final class QueryCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = EndpointNames.class,
            description = "The endpoint's name.")
    private String name;

    @Mixin private FromVariable from;

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many of its first rows (${DEFAULT-VALUE}).")
    private int rows = 5;

    QueryCommand(MagicContext context) {
        super(context);
    }

    @Override
    public QueryAnswer call() {
        return context.jotter().serving().query(name, from.rows(context).first(rows));
    }
}
