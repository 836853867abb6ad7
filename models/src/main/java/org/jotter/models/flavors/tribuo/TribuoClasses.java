package org.jotter.models.flavors.tribuo;

import java.util.List;
import org.jotter.models.TribuoLoader;
import org.tribuo.Model;
import org.tribuo.ensemble.EnsembleModel;

/** The classes that a model may be of. */
final class TribuoClasses {

    private static final List<String> ALLOWED =
            List.of("org.tribuo.", "com.oracle.labs.mlrg.olcut.");

    private TribuoClasses() {}

    /** True where a class of that name may be loaded. */
    static boolean isTribuos(String name) {
        return ALLOWED.stream().anyMatch(name::startsWith);
    }

    /**
     * Refuses a model that could not be loaded again, by its class and those of its members.
     *
     * @throws org.jotter.tracking.errors.JotterException UNSUPPORTED
     */
    static void check(Model<?> model) {
        if (!isTribuos(model.getClass().getName())) {
            throw ModelClassErrors.notTribuos(model.getClass());
        }
        TribuoLoader.check(model.getClass());
        if (model instanceof EnsembleModel<?> ensemble) {
            ensemble.getModels().forEach(TribuoClasses::check);
        }
    }
}
