package org.jotter.magics.features;

import java.util.List;
import org.jotter.features.FeatureTableBuilder;
import org.jotter.features.WriteResult;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.values.FeatureTables;
import org.jotter.magics.values.FromVariable;
import org.jotter.magics.values.KeyColumns;
import org.jotter.magics.values.TimeColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description =
                "Create a feature table from the rows of a variable. Again with the same keys and"
                        + " types, it merges the rows.",
        footer = {
            "",
            "%%features create weather_hourly --from weather --primary-keys origin --timestamp-key"
                    + " time_hour"
        })
final class CreateCommand extends MagicCommand {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = FeatureTables.class,
            description = "The table's name.")
    private String name;

    @Mixin private FromVariable from;

    @Option(
            names = "--primary-keys",
            paramLabel = "COLUMN",
            completionCandidates = KeyColumns.class,
            required = true,
            split = ",",
            description = "The columns that name a row, with commas between them.")
    private List<String> primaryKeys;

    @Option(
            names = "--timestamp-key",
            paramLabel = "COLUMN",
            completionCandidates = TimeColumns.class,
            description = "The column that says from when a row holds.")
    private String timestampKey;

    @Option(names = "--description", paramLabel = "TEXT", description = "What the table holds.")
    private String description = "";

    CreateCommand(MagicContext context) {
        super(context);
    }

    @Override
    public WriteResult call() {
        FeatureTableBuilder table =
                context.jotter()
                        .fs()
                        .createTable(name)
                        .primaryKeys(primaryKeys.toArray(String[]::new))
                        .from(from.rows(context))
                        .description(description);
        return (timestampKey == null ? table : table.timestampKey(timestampKey)).create();
    }
}
