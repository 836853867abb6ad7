package org.jotter.models.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jotter.models.DataPlan;
import org.jotter.models.FittedModel;
import org.jotter.models.InputExample;
import org.jotter.models.LoadedModel;
import org.jotter.models.Signature;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.protos.core.ModelProto;
import tech.tablesaw.api.Table;

/** Reads one model folder, trusting nothing in it. */
final class ModelFolderReader {

    private final Path folder;

    ModelFolderReader(Path folder) {
        this.folder = folder;
    }

    LoadedModel read() {
        if (!Files.isDirectory(folder)) {
            throw ModelFolderErrors.noFolder(folder);
        }
        MlmodelFile mlmodel = parse(MlmodelFile.NAME, MlmodelFile::ofYaml);
        try {
            return read(mlmodel);
        } catch (JotterException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parts tell of their own files: what is left is a value of the MLmodel file.
            throw ModelFolderErrors.damaged(folder.resolve(MlmodelFile.NAME), e);
        }
    }

    private LoadedModel read(MlmodelFile mlmodel) {
        Map<String, Object> flavor = flavor(mlmodel);
        DataPlan<?> plan = parse(String.valueOf(flavor.get("plan")), DataPlan::ofJson);
        FittedModel<?> fitted = fitted(mlmodel, String.valueOf(flavor.get("data")), plan);
        return new LoadedModel(
                mlmodel.info(),
                List.copyOf(mlmodel.flavors().keySet()),
                fitted.signature(),
                fitted);
    }

    /** The MLmodel file, the plan and the model must be of one mind. */
    private <T extends Output<T>> FittedModel<T> fitted(
            MlmodelFile mlmodel, String data, DataPlan<T> plan) {
        Model<T> model = model(data, plan.target().task().outputType());
        Signature signature = plan.signature(model.generatesProbabilities());
        if (!signature.equals(mlmodel.parsedSignature())) {
            throw ModelFolderErrors.damaged(folder.resolve(MlmodelFile.NAME), null);
        }
        if (!plan.target().isOf(model)) {
            throw ModelFolderErrors.damaged(folder.resolve(data), null);
        }
        return new FittedModel<>(model, plan, example(mlmodel, signature));
    }

    private Map<String, Object> flavor(MlmodelFile mlmodel) {
        Map<String, Object> flavor = mlmodel.flavors().get(MlmodelFile.FLAVOR);
        if (flavor == null) {
            throw ModelFolderErrors.noFlavor(folder, mlmodel.flavors().keySet());
        }
        return flavor;
    }

    private Table example(MlmodelFile mlmodel, Signature signature) {
        return mlmodel.savedInputExampleInfo() == null
                ? InputExample.empty(signature.inputs())
                : parse(
                        mlmodel.savedInputExampleInfo().artifactPath(),
                        json -> InputExample.ofJson(json, signature.inputs()));
    }

    private <R> R parse(String name, Function<String, R> parser) {
        Path file = file(name);
        try {
            return parser.apply(Files.readString(file));
        } catch (JotterException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw ModelFolderErrors.damaged(file, e);
        }
    }

    private <T extends Output<T>> Model<T> model(String name, Class<T> outputType) {
        Path file = file(name);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            ModelProto proto = ModelProto.parseFrom(bytes);
            ModelClasses.check(file, proto);
            return Model.deserialize(proto).castModel(outputType);
        } catch (JotterException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Tribuo checks little: a damaged file shows as nearly any runtime exception.
            throw ModelFolderErrors.damaged(file, e);
        }
    }

    /** A plain file of the folder: no path, no symbolic link. */
    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!folder.equals(file.getParent()) || Files.isSymbolicLink(file)) {
            throw ModelFolderErrors.outside(folder, name);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw ModelFolderErrors.missingFile(folder, name);
        }
        return file;
    }
}
