package org.jotter.models.training;

import java.util.Set;
import org.jotter.models.columns.Preprocessing;
import org.tribuo.Trainer;

/**
 * What a trainer demands of its features. Of Tribuo 4.3 only naive Bayes demands anything, as its
 * source shows: no negative feature, in training or in scoring.
 */
enum FeatureDemands {
    NONE,
    NON_NEGATIVE;

    /** By name, for their modules need not be here. */
    private static final Set<String> COUNTERS =
            Set.of("org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer");

    /** The demands of a trainer, or of one within it. */
    static FeatureDemands of(Trainer<?> trainer) {
        return counts(trainer.getClass())
                        || Trainers.parts(trainer).stream().anyMatch(FeatureDemands::demanding)
                ? NON_NEGATIVE
                : NONE;
    }

    private static boolean demanding(Object part) {
        return part instanceof Trainer<?> inner && of(inner) == NON_NEGATIVE;
    }

    private static boolean counts(Class<?> type) {
        return type != null && (COUNTERS.contains(type.getName()) || counts(type.getSuperclass()));
    }

    Preprocessing meet(Preprocessing asked) {
        return this == NON_NEGATIVE ? asked.nonNegative() : asked;
    }
}
