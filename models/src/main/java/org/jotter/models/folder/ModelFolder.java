package org.jotter.models.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.jotter.models.FittedModel;
import org.jotter.models.InputExample;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelInfo;
import org.jotter.tracking.JotterVersion;
import tech.tablesaw.api.Table;

/**
 * Model folders as MLflow lays them out: an {@code MLmodel} file, the Tribuo protobuf, the data
 * plan and an input example. Nothing in a folder can name a class to be loaded, other than Tribuo's
 * own.
 */
public final class ModelFolder {

    private ModelFolder() {}

    /**
     * Writes a model folder: whole beside its place first, then moved there. A folder that is there
     * already is replaced.
     */
    public static void write(Path folder, FittedModel<?> model, ModelInfo info) {
        Path target = folder.toAbsolutePath();
        Path whole = sibling(target, "new");
        try {
            Files.createDirectories(whole);
            writeFiles(whole, model, info);
            replace(target, whole);
        } catch (IOException e) {
            throw ModelFolderErrors.notWritten(target, e);
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

    private static void writeFiles(Path folder, FittedModel<?> model, ModelInfo info)
            throws IOException {
        model.model().serializeToFile(folder.resolve(MlmodelFile.MODEL));
        Files.writeString(folder.resolve(MlmodelFile.PLAN), model.plan().toJson());
        Table example = model.inputExample();
        if (!example.isEmpty()) {
            Files.writeString(folder.resolve(MlmodelFile.EXAMPLE), InputExample.toJson(example));
        }
        MlmodelFile mlmodel = MlmodelFile.of(model, info, JotterVersion.text(), size(folder));
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
