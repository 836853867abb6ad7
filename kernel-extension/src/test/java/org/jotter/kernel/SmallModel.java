package org.jotter.kernel;

/** Cells that make forty rows and a model of them within a second. */
final class SmallModel {

    /** {@code rows}: an {@code id}, a number {@code x} and a label {@code late}. */
    static final String ROWS =
            """
            var ids = java.util.stream.IntStream.range(0, 40);
            Table rows = Table.create("rows", IntColumn.create("id", ids.toArray()));
            rows.addColumns(rows.intColumn("id").remainder(7).asDoubleColumn().setName("x"));
            rows.addColumns(StringColumn.create("late", 40));
            for (var row : rows) {
                row.setString("late", row.getInt("id") % 3 == 0 ? "yes" : "no");
            }
            """;

    /**
     * {@code small}: a model of {@link #ROWS}, logged to a run of its own, called {@code small}.
     */
    static final String TRAIN =
            """
            %%mlflow run --name small
            var train = fs.createTrainingSet(rows).label("late").excludeColumns("id").create();
            var small = mlflow.train(new LogisticRegressionTrainer(), train.split(0.8, 42));
            """;

    /** {@code fourRows}: a Tribuo dataset that every classifier learns by heart. */
    static final String DATASET =
            """
            import org.tribuo.*;
            import org.tribuo.classification.*;
            import org.tribuo.classification.evaluation.*;
            import org.tribuo.classification.sgd.linear.*;
            import org.tribuo.impl.ArrayExample;
            import org.tribuo.provenance.SimpleDataSourceProvenance;
            LabelFactory labels = new LabelFactory();
            MutableDataset<Label> fourRows = new MutableDataset<>(new SimpleDataSourceProvenance("four rows", labels), labels);
            for (double x : new double[] {-2, -1, 1, 2}) {
                fourRows.add(new ArrayExample<>(new Label(x > 0 ? "yes" : "no"), new String[] {"x"}, new double[] {x}));
            }
            """;

    private SmallModel() {}
}
