package org.jotter.tracking.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.artifacts.ArtifactErrors;
import org.jotter.tracking.artifacts.ArtifactPath;
import org.jotter.tracking.errors.JotterException;

/**
 * A folder of a server's artifacts. Each file appears whole or not at all; a folder that is put
 * there appears file by file.
 */
final class ProxiedFolder implements ArtifactFolder {

    private final String owner;
    private final String uri;
    private final String root;
    private final ProxiedFiles files;
    private final Runnable mayWrite;

    /**
     * @param owner who has it, to begin a sentence: {@code Run 12ab...}
     * @param root the folder's path among the server's artifacts
     * @param mayWrite throws where it may not
     */
    ProxiedFolder(String owner, String uri, String root, ProxiedFiles files, Runnable mayWrite) {
        this.owner = owner;
        this.uri = uri;
        this.root = root;
        this.files = files;
        this.mayWrite = mayWrite;
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public List<ArtifactFile> list(String path) {
        String folder = ArtifactPath.normal(path);
        return files.list(at(folder)).stream()
                .map(file -> folder.isEmpty() ? file : file.below(folder))
                .toList();
    }

    @Override
    public Optional<ArtifactFile> find(String path) {
        String wanted = ArtifactPath.normal(path);
        if (wanted.isEmpty()) {
            return Optional.of(new ArtifactFile("", true, 0));
        }
        String above = wanted.contains("/") ? wanted.substring(0, wanted.lastIndexOf('/')) : "";
        return list(above).stream().filter(file -> file.path().equals(wanted)).findFirst();
    }

    @Override
    public void put(String path, InputStream content) {
        mayWrite.run();
        files.put(at(ArtifactPath.normal(path)), content);
    }

    @Override
    public void put(String path, byte[] content) {
        mayWrite.run();
        files.put(at(ArtifactPath.normal(path)), content);
    }

    @Override
    public void putFile(String path, Path file) {
        if (!Files.isRegularFile(file)) {
            throw ArtifactErrors.noPlainFile(file);
        }
        mayWrite.run();
        files.put(at(ArtifactPath.normal(path)), file);
    }

    @Override
    public void putAll(String path, Path folder) {
        mayWrite.run();
        String target = at(ArtifactPath.normal(path));
        FolderFiles.of(folder, files.workspace().root())
                .forEach((name, file) -> files.put(join(target, name), file));
    }

    @Override
    public void delete(String path) {
        mayWrite.run();
        String doomed = ArtifactPath.normal(path);
        if (!doomed.isEmpty()) {
            requireThere(doomed);
        }
        files.delete(at(doomed));
    }

    @Override
    public Path download(String path) {
        String wanted = ArtifactPath.normal(path);
        ArtifactFile found = requireThere(wanted);
        Path copy = Downloads.newFolder(files.workspace());
        if (!found.isDir()) {
            Path file = copy.resolve(found.name());
            files.download(at(wanted), file);
            return file;
        }
        downloadAll(wanted, copy);
        return copy;
    }

    private void downloadAll(String folder, Path copy) {
        for (ArtifactFile file : list(folder)) {
            Path target = copy.resolve(ArtifactPath.normal(file.name()));
            if (file.isDir()) {
                make(target);
                downloadAll(file.path(), target);
            } else {
                files.download(at(file.path()), target);
            }
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ArtifactErrors.failed("written", folder.toString(), e);
        }
    }

    private ArtifactFile requireThere(String path) {
        return find(path).orElseThrow(() -> missing(path));
    }

    private JotterException missing(String path) {
        List<String> known = tree("", 1000).stream().map(ArtifactFile::path).toList();
        return ArtifactErrors.noArtifact(owner, path, known);
    }

    private String at(String path) {
        return join(root, path);
    }

    private static String join(String folder, String path) {
        return folder.isEmpty() || path.isEmpty() ? folder + path : folder + "/" + path;
    }
}
