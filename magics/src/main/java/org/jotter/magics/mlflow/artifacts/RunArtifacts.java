package org.jotter.magics.mlflow.artifacts;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Run;

/** Files and folders of a run, a folder before what is in it; or one file with its beginning. */
public final class RunArtifacts extends AbstractList<ArtifactFile> {

    private final Run run;
    private final String path;
    private final List<ArtifactFile> files;
    private final FilePreview preview;

    private RunArtifacts(Run run, String path, List<ArtifactFile> files, FilePreview preview) {
        this.run = run;
        this.path = path;
        this.files = List.copyOf(files);
        this.preview = preview;
    }

    static RunArtifacts folder(Run run, String path, List<ArtifactFile> files) {
        return new RunArtifacts(run, path, files, null);
    }

    static RunArtifacts file(Run run, FilePreview preview) {
        ArtifactFile file = new ArtifactFile(preview.path(), false, preview.sizeBytes());
        return new RunArtifacts(run, preview.path(), List.of(file), preview);
    }

    Run run() {
        return run;
    }

    /** The folder whose content this is, or the file; empty for the root. */
    String path() {
        return path;
    }

    Optional<FilePreview> preview() {
        return Optional.ofNullable(preview);
    }

    @Override
    public ArtifactFile get(int index) {
        return files.get(index);
    }

    @Override
    public int size() {
        return files.size();
    }
}
