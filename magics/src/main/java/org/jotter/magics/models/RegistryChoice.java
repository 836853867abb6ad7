package org.jotter.magics.models;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.stream.Collectors;
import org.jotter.Mlflow;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Registry;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.ModelSummary;

/** The registered model or version that a word of a magic means: NAME, NAME/3, NAME@alias. */
final class RegistryChoice {

    private final Mlflow mlflow;
    private final Registry registry;
    private final String text;
    private final ModelUri uri;

    RegistryChoice(Mlflow mlflow, String text) {
        this.mlflow = mlflow;
        this.registry = mlflow.client().registry();
        this.text = text;
        this.uri = isName(text) ? new ModelUri.Latest(text) : ModelUri.parse(text);
        if (!(uri instanceof ModelUri.Registered)) {
            throw new JotterException(
                    INVALID,
                    "'%s' is a logged model, not a registered one. Register it with %%register %s --name NAME"
                            .formatted(text, text));
        }
    }

    /** A name with an at-sign looks like one with an alias; where there is such a model it wins. */
    private boolean isName(String text) {
        return text.contains("@")
                && registry.list().stream().anyMatch(model -> model.name().equals(text));
    }

    /** Whether only a name was given. */
    boolean isModel() {
        return uri instanceof ModelUri.Latest latest && latest.name().equals(text);
    }

    /** What stands for it in a notebook. */
    Class<?> type() {
        return isModel() ? ModelSummary.class : ModelVersion.class;
    }

    String model() {
        return text;
    }

    ModelSummary summary() {
        return new ModelSummary(registry.named(text), registry.versions(text));
    }

    /** The version; a name alone means none. */
    ModelVersion version() {
        if (isModel()) {
            throw noVersion();
        }
        return mlflow.getModelVersion(text);
    }

    private JotterException noVersion() {
        String versions =
                registry.versions(text).stream()
                        .map(version -> String.valueOf(version.version()))
                        .collect(Collectors.joining(", "));
        return new JotterException(
                INVALID,
                "Which version of '%s'? Write %s/VERSION or %s@ALIAS; its versions are: %s"
                        .formatted(text, text, text, versions.isEmpty() ? "none yet" : versions));
    }
}
