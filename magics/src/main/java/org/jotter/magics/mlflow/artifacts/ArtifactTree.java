package org.jotter.magics.mlflow.artifacts;

import java.util.List;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Sizes;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.errors.Counts;

/** Files and folders as a tree: a row each, with branches before the name. */
final class ArtifactTree {

    private static final int MOST_ROWS = 200;
    private static final int LONGEST_NAME = 120;

    private ArtifactTree() {}

    static HtmlTable of(RunArtifacts artifacts) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption(caption(artifacts))
                        .maxRows(MOST_ROWS)
                        .maxCellLength(LONGEST_NAME)
                        .column("path")
                        .column(Column.of("size").withAlignment(Column.Alignment.RIGHT));
        for (int i = 0; i < artifacts.size(); i++) {
            ArtifactFile file = artifacts.get(i);
            String branches = branches(artifacts, i, file.path());
            table.row(branches + name(file), Sizes.text(bytes(artifacts, file)));
        }
        return table.build();
    }

    /** The run, and the folder in it. */
    static String where(RunArtifacts artifacts) {
        String run = artifacts.run().name();
        return artifacts.path().isEmpty() ? run : run + ", " + artifacts.path();
    }

    private static String caption(RunArtifacts artifacts) {
        long files = artifacts.stream().filter(file -> !file.isDir()).count();
        long bytes = artifacts.stream().mapToLong(ArtifactFile::sizeBytes).sum();
        return "%s: %s, %s"
                .formatted(where(artifacts), Counts.of(files, "file"), Sizes.text(bytes));
    }

    private static String name(ArtifactFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return file.isDir() ? name + "/" : name;
    }

    /** A folder is as large as what is in it. */
    private static long bytes(List<ArtifactFile> files, ArtifactFile file) {
        return file.isDir()
                ? files.stream()
                        .filter(below -> below.path().startsWith(file.path() + "/"))
                        .mapToLong(ArtifactFile::sizeBytes)
                        .sum()
                : file.sizeBytes();
    }

    private static String branches(RunArtifacts artifacts, int index, String path) {
        String parent = parent(path);
        boolean last = isLastIn(artifacts, index, parent);
        return lines(artifacts, index, parent) + (last ? "└─ " : "├─ ");
    }

    /** For each folder above, a line where more of it comes below; blanks that HTML keeps. */
    private static String lines(RunArtifacts artifacts, int index, String folder) {
        if (folder.equals(artifacts.path())) {
            return "";
        }
        String above = parent(folder);
        boolean last = isLastIn(artifacts, index, above);
        return lines(artifacts, index, above) + (last ? "\u00a0" : "│") + "\u00a0\u00a0";
    }

    private static boolean isLastIn(RunArtifacts artifacts, int index, String folder) {
        return artifacts.subList(index + 1, artifacts.size()).stream()
                .noneMatch(later -> parent(later.path()).equals(folder));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
