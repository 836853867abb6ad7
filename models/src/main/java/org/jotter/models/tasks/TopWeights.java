package org.jotter.models.tasks;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tribuo.Model;
import org.tribuo.common.sgd.AbstractLinearSGDModel;

/** Finds the weights of a linear model that matter most; other models have none. */
public final class TopWeights {

    private static final int PER_LABEL = 20;

    private TopWeights() {}

    public static List<TopWeight> of(Model<?> model, List<String> labels) {
        if (!(model instanceof AbstractLinearSGDModel)) {
            return List.of();
        }
        // One more than shown, for the bias may be among them.
        Map<String, List<Pair<String, Double>>> weights = model.getTopFeatures(PER_LABEL + 1);
        return labels.stream().flatMap(label -> ofLabel(label, weights.get(label))).toList();
    }

    private static Stream<TopWeight> ofLabel(String label, List<Pair<String, Double>> weights) {
        return weights.stream()
                .filter(weight -> !weight.getA().equals(Model.BIAS_FEATURE))
                .map(weight -> new TopWeight(weight.getA(), label, weight.getB()))
                .sorted(
                        Comparator.comparingDouble((TopWeight top) -> -Math.abs(top.weight()))
                                .thenComparing(TopWeight::feature))
                .limit(PER_LABEL);
    }
}
