package org.jotter.magics.models;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tracking.Registry;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands on the registry share. */
abstract class RegistryCommand extends MagicCommand {

    @Spec private CommandSpec spec;

    RegistryCommand(MagicContext context) {
        super(context);
    }

    Registry registry() {
        return context.jotter().store().registry();
    }

    RegistryChoice choice(String text) {
        return new RegistryChoice(context.jotter().mlflow(), text);
    }

    /** Setting needs a value, deleting none. */
    void checkOneOf(String label, Object value, boolean delete) {
        String name = spec.qualifiedName();
        if (!delete && value == null) {
            throw new JotterException(
                    INVALID, "%s needs %s or --delete. See %s --help".formatted(name, label, name));
        }
        if (delete && value != null) {
            throw new JotterException(
                    INVALID,
                    "%s takes only one of %s, --delete. See %s --help"
                            .formatted(name, label, name));
        }
    }
}
