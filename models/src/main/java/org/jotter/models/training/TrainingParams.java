package org.jotter.models.training;

import com.oracle.labs.mlrg.olcut.provenance.ObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jotter.features.TrainingSplit;
import org.jotter.models.DataPlan;
import org.jotter.models.FittedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.tables.DatasetDigest;
import org.tribuo.Model;
import org.tribuo.Trainer;

/**
 * The params that a training run keeps: the trainer's settings by Tribuo's own names ({@code
 * epochs}, {@code optimiser.initialLearningRate}), then what it was trained on.
 */
public final class TrainingParams {

    private static final String TRAINER = "trainer";

    /** Provenance that says nothing about a setting. */
    private static final Set<String> NO_SETTINGS =
            Set.of(
                    "class-name",
                    "host-short-name",
                    "is-sequence",
                    "train-invocation-count",
                    "tribuo-version");

    private TrainingParams() {}

    static Map<String, String> of(
            FittedModel<?> fitted, TrainingSplit split, Preprocessing preprocessing) {
        DataPlan<?> plan = fitted.plan();
        Map<String, String> params = new TreeMap<>(of(fitted.model()));
        params.putAll(plan.target().params());
        if (!plan.target().columns().isEmpty()) {
            params.put("label", String.join(", ", plan.target().columns()));
        }
        params.put("split", split.description());
        params.put("train_rows", String.valueOf(split.train().rowCount()));
        params.put("test_rows", String.valueOf(split.test().rowCount()));
        params.put("input_columns", String.valueOf(plan.columns().size()));
        params.put("features", String.valueOf(plan.features().size()));
        params.put("excluded_columns", excluded(plan));
        if (!preprocessing.toString().isEmpty()) {
            params.put("preprocessing", preprocessing.toString());
        }
        params.put("dataset_digest", DatasetDigest.of(split.source().table()));
        return params;
    }

    /**
     * The trainer of a model and its settings from Tribuo's provenance: {@code epochs}, {@code
     * optimiser.initialLearningRate}.
     */
    public static Map<String, String> of(Model<?> model) {
        ObjectProvenance trainer = model.getProvenance().getTrainerProvenance();
        Map<String, String> params = settings(trainer);
        params.put(TRAINER, simpleName(trainer.getClassName()));
        return params;
    }

    /** The settings of a trainer, by the same names. */
    static Map<String, String> settings(Trainer<?> trainer) {
        return settings(trainer.getProvenance());
    }

    private static Map<String, String> settings(ObjectProvenance trainer) {
        Map<String, String> settings = new TreeMap<>();
        flatten("", trainer, settings);
        return settings;
    }

    private static String excluded(DataPlan<?> plan) {
        return plan.excluded().stream()
                .map(column -> "%s (%s)".formatted(column.name(), column.reason()))
                .collect(Collectors.joining("; "));
    }

    private static void flatten(
            String prefix, ObjectProvenance provenance, Map<String, String> params) {
        for (Pair<String, Provenance> entry : provenance) {
            if (!NO_SETTINGS.contains(entry.getA())) {
                String name = prefix + entry.getA();
                if (entry.getB() instanceof ObjectProvenance nested) {
                    params.put(name, simpleName(nested.getClassName()));
                    flatten(name + ".", nested, params);
                } else {
                    params.put(name, entry.getB().toString());
                }
            }
        }
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
