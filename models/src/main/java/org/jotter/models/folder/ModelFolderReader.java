package org.jotter.models.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jotter.models.FeatureSpec;
import org.jotter.models.InputExample;
import org.jotter.models.LoadedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.Signature;
import org.jotter.models.flavors.Flavor;
import org.jotter.models.flavors.FlavorFolder;
import org.jotter.models.flavors.Flavors;
import org.jotter.models.flavors.FolderErrors;
import org.jotter.models.flavors.FolderFiles;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/** Reads one model folder, trusting nothing in it. */
final class ModelFolderReader {

    private final Path folder;
    private final FolderFiles files;

    ModelFolderReader(Path folder) {
        this.folder = folder;
        this.files = new FolderFiles(folder);
    }

    LoadedModel read() {
        if (!Files.isDirectory(folder)) {
            throw FolderErrors.noFolder(folder);
        }
        MlmodelFile mlmodel = files.text(MlmodelFile.NAME, MlmodelFile::ofYaml);
        try {
            return read(mlmodel);
        } catch (JotterException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parts tell of their own files: what is left is a value of the MLmodel file.
            throw FolderErrors.damaged(folder.resolve(MlmodelFile.NAME), e);
        }
    }

    private LoadedModel read(MlmodelFile mlmodel) {
        Map<String, Map<String, Object>> entries = mlmodel.flavors();
        Flavor flavor = Flavors.firstOf(entries.keySet(), folder);
        Signature signature = mlmodel.parsedSignature();
        Table example = example(mlmodel, signature);
        FeatureSpec features = features(mlmodel);
        LoggableModel model =
                read(
                        flavor,
                        new FlavorFolder(
                                files, entries.get(flavor.name()), signature, features, example));
        if (!signature.equals(model.signature())) {
            throw files.damaged(MlmodelFile.NAME);
        }
        return new LoadedModel(
                mlmodel.info(),
                List.copyOf(entries.keySet()),
                signature,
                features,
                model.inputRules(),
                example,
                model);
    }

    private LoggableModel read(Flavor flavor, FlavorFolder ofFlavor) {
        try {
            return flavor.read(ofFlavor);
        } catch (LinkageError e) {
            throw FolderErrors.lacks(folder, flavor, e);
        }
    }

    private FeatureSpec features(MlmodelFile mlmodel) {
        return mlmodel.featureSpec() == null
                ? FeatureSpec.NONE
                : files.text(mlmodel.featureSpec(), FeatureSpec::ofJson);
    }

    private Table example(MlmodelFile mlmodel, Signature signature) {
        return mlmodel.savedInputExampleInfo() == null
                ? InputExample.empty(signature.inputs())
                : files.text(
                        mlmodel.savedInputExampleInfo().artifactPath(),
                        json -> InputExample.ofJson(json, signature.inputs()));
    }
}
