package org.jotter.models;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.models.columns.ExcludedColumn;
import org.jotter.models.columns.FeaturePlan;
import org.jotter.models.columns.FeatureRow;
import org.jotter.models.columns.RowEncoder;
import org.jotter.models.columns.TextRule;
import org.jotter.models.json.Json;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import tech.tablesaw.api.Table;

/**
 * The recorded way from a table to Tribuo's features and from its predictions back to a table,
 * fitted on the training rows alone. It is kept with the model as JSON, so serving reads rows as
 * training did. Immutable; safe for all threads.
 *
 * @param planVersion the version of this format
 * @param columns the input columns in order, each with what it becomes
 * @param label the label column and its classes
 * @param excluded the columns of the training set that the model does not see, and why
 */
public record DataPlan(
        int planVersion, List<ColumnPlan> columns, LabelPlan label, List<ExcludedColumn> excluded) {

    /** The version that this program writes, and the newest that it reads. */
    public static final int VERSION = 1;

    public DataPlan {
        columns = List.copyOf(columns);
        excluded = List.copyOf(excluded);
    }

    /**
     * The plan for a split training set. A number is standardised and a missing one reads as the
     * mean; a text gives one feature for each value; a column without two different values in the
     * training rows is left out. A date, a time or a text that looks free (see {@link TextRule}) is
     * refused.
     */
    public static DataPlan fit(TrainingSplit split) {
        return new PlanFitter(split).fit();
    }

    /**
     * The plan for a model that was trained outside of one: each feature is a column of doubles
     * with the feature's name, each label a string.
     */
    public static DataPlan identity(Model<Label> model) {
        List<ColumnPlan> columns = new ArrayList<>();
        model.getFeatureIDMap().keySet().stream()
                .sorted()
                .forEach(feature -> columns.add(new FeaturePlan(feature)));
        List<String> labels =
                model.getOutputIDInfo().getDomain().stream().map(Label::getLabel).sorted().toList();
        Labels.checkApart("", labels);
        return new DataPlan(
                VERSION, columns, new LabelPlan("", LabelType.STRING.name(), labels), List.of());
    }

    /** The plan that {@link #toJson} wrote. */
    public static DataPlan ofJson(String json) {
        int version = Json.tree(json).path("plan_version").asInt();
        if (version > VERSION) {
            throw new JotterException(
                    JotterException.Kind.UNSUPPORTED,
                    "The data plan has version %d, this Jotter reads up to version %d. Update Jotter"
                            .formatted(version, VERSION));
        }
        return Json.read(json, DataPlan.class);
    }

    public String toJson() {
        return Json.text(this);
    }

    /** The features in the order of their columns. */
    @JsonIgnore
    public List<String> features() {
        return columns.stream().flatMap(column -> column.features().stream()).toList();
    }

    /** The signature of a model that is read by this plan. */
    Signature signature(boolean probabilities) {
        List<ColumnSpec> outputs = new ArrayList<>();
        outputs.add(new ColumnSpec(PredictionFrame.PREDICTION, label.labelType().dataType(), true));
        if (probabilities) {
            label.labels().stream()
                    .map(PredictionFrame::probability)
                    .forEach(name -> outputs.add(new ColumnSpec(name, DataType.DOUBLE, true)));
        }
        return new Signature(columns.stream().map(ColumnPlan::spec).toList(), outputs);
    }

    /** The encoder of a table's rows; checks that the table has the columns in the right types. */
    RowEncoder encoder(Table table) {
        List<String> names = table.columnNames();
        InputColumns.check(this, names);
        List<RowEncoder> encoders = new ArrayList<>();
        for (ColumnPlan plan : columns) {
            int index = names.indexOf(plan.name());
            if (index >= 0) {
                encoders.add(plan.encoder(table.column(index)));
            }
        }
        RowEncoder[] all = encoders.toArray(RowEncoder[]::new);
        return (row, features) -> {
            for (RowEncoder encoder : all) {
                encoder.encode(row, features);
            }
        };
    }

    FeatureRow newRow() {
        return new FeatureRow(columns.get(0).features().get(0));
    }
}
