package org.jotter.tracking;

/**
 * Names one experiment of a workspace; {@code 0} is the Default experiment. A negative number is
 * the id of none.
 */
public record ExperimentId(String value) {

    /** The experiment that every workspace has. */
    public static final ExperimentId DEFAULT = new ExperimentId("0");

    public ExperimentId {
        if (!value.matches("-?[a-zA-Z0-9][\\w\\-]{0,63}")) {
            throw Limits.invalid("experiment_id", value, "it is letters, digits, _ and -");
        }
    }

    public static ExperimentId of(long number) {
        return new ExperimentId(Long.toString(number));
    }

    /** The id as the database keeps it; an id that no experiment can have is -1. */
    public long number() {
        return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
    }

    @Override
    public String toString() {
        return value;
    }
}
