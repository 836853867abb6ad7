package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.Arrays;
import java.util.List;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** How far a model version has come. MLflow deprecated stages in favour of aliases. */
public enum Stage {
    NONE("None"),
    STAGING("Staging"),
    PRODUCTION("Production"),
    ARCHIVED("Archived");

    private final String text;

    Stage(String text) {
        this.text = text;
    }

    /**
     * The stage of that name, in any letter case.
     *
     * @throws JotterException INVALID, with the names there are
     */
    public static Stage parse(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.text.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> unknown(text));
    }

    /** True for the stages that hold what is in use: only they can be emptied by a transition. */
    public boolean isActive() {
        return this == STAGING || this == PRODUCTION;
    }

    /**
     * Returns where {@link #isActive} does so.
     *
     * @throws JotterException INVALID for the others
     */
    public void requireActive() {
        if (!isActive()) {
            throw new JotterException(
                    INVALID,
                    ("Model version transition cannot archive existing model versions because '%s'"
                         + " is not an Active stage. Valid stages are ['Staging', 'Production']")
                            .formatted(this));
        }
    }

    /** As MLflow writes it: {@code Production}. */
    @Override
    public String toString() {
        return text;
    }

    private static JotterException unknown(String text) {
        List<String> known = Arrays.stream(values()).map(Stage::toString).toList();
        return new JotterException(
                INVALID,
                "Invalid Model Version stage: %s. Value must be one of %s.%s"
                        .formatted(text, String.join(", ", known), Names.didYouMean(text, known)));
    }
}
