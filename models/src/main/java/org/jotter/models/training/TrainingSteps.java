package org.jotter.models.training;

import java.util.Map;

/**
 * What a trainer goes through, by its settings.
 *
 * @param members of an ensemble; 0 where it is none
 * @param epochs of gradient descent; 0 where it is none
 * @param iterations of an epoch
 */
record TrainingSteps(long members, long epochs, long iterations) {

    static TrainingSteps of(Map<String, String> settings, int rows) {
        long batch = Math.max(1, number(settings, "minibatchSize"));
        return new TrainingSteps(
                number(settings, "numMembers"),
                number(settings, "epochs"),
                Math.max(1, (rows + batch - 1) / batch));
    }

    private static long number(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }

    /** True where the members count, and not what each of them goes through. */
    boolean ofMembers() {
        return members > 0;
    }

    /**
     * The member that begins, counted from 0, or the epoch that so many iterations have reached.
     */
    String inWords(long number) {
        return ofMembers()
                ? "model %d of %d".formatted(number + 1, members)
                : "epoch %d of %d".formatted(Math.min(epochs, number / iterations + 1), epochs);
    }
}
