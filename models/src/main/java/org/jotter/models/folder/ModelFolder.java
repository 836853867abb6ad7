package org.jotter.models.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jotter.models.InputExample;
import org.jotter.models.LoadedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.ModelInfo;
import org.jotter.models.flavors.Flavors;
import org.jotter.models.flavors.FolderErrors;
import tech.tablesaw.api.Table;

/**
 * Model folders as MLflow lays them out: an {@code MLmodel} file, an input example, what was looked
 * up for the training set, and the files of each flavor that can write the model.
 */
public final class ModelFolder {

    private ModelFolder() {}

    /**
     * Writes a model folder: whole beside its place first, then moved there. A folder that is there
     * already is replaced.
     *
     * @throws org.jotter.tracking.errors.JotterException UNSUPPORTED where no flavor here can write
     *     it
     */
    public static void write(Path folder, LoggableModel model, ModelInfo info) {
        Path target = folder.toAbsolutePath();
        Path whole = sibling(target, "new");
        try {
            Files.createDirectories(whole);
            writeFiles(whole, model, info);
            replace(target, whole);
        } catch (IOException e) {
            throw FolderErrors.notWritten(target, e);
        } finally {
            FolderDeletion.delete(whole);
        }
    }

    /**
     * The model of a folder that {@link #write} made.
     *
     * @throws org.jotter.tracking.errors.JotterException where a file is missing or damaged, or no
     *     flavor is ours; the message names the file
     */
    public static LoadedModel load(Path folder) {
        return new ModelFolderReader(folder).read();
    }

    private static void writeFiles(Path folder, LoggableModel model, ModelInfo info)
            throws IOException {
        Map<String, Map<String, Object>> flavors = Flavors.write(model, folder);
        Table example = model.inputExample();
        if (!example.isEmpty()) {
            Files.writeString(folder.resolve(MlmodelFile.EXAMPLE), InputExample.toJson(example));
        }
        if (!model.features().isEmpty()) {
            Files.writeString(folder.resolve(MlmodelFile.FEATURES), model.features().toJson());
        }
        MlmodelFile mlmodel = MlmodelFile.of(model, info, flavors, size(folder));
        Files.writeString(folder.resolve(MlmodelFile.NAME), mlmodel.toYaml());
    }

    private static void replace(Path target, Path whole) throws IOException {
        if (!Files.exists(target)) {
            Files.move(whole, target);
            return;
        }
        Path old = sibling(target, "old");
        Files.move(target, old);
        try {
            Files.move(whole, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        FolderDeletion.delete(old);
    }

    private static Path sibling(Path target, String state) {
        return target.resolveSibling(
                ".%s.%s-%s".formatted(target.getFileName(), state, UUID.randomUUID()));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(ModelFolder::fileSize).sum();
        }
    }

    private static long fileSize(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
