package org.jotter.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * The folder of one table below {@code features/}, and the one place where names from the catalogue
 * become paths. A name that is not as the store makes them leads nowhere, nor does a link.
 */
record TableFolder(Path features, String table) {

    private static final Pattern FILE_NAME =
            Pattern.compile("v[0-9]{5,10}-(data|deletes)-[0-9a-f-]{36}[.]parquet");

    /**
     * Where this file is or would be.
     *
     * @throws org.jotter.tracking.errors.JotterException INTERNAL for a name or a link that could
     *     lead elsewhere
     */
    Path file(TableFile file) {
        if (!RowChecks.isTableName(table) || !FILE_NAME.matcher(file.name()).matches()) {
            throw DamageErrors.strangeFile(table, file);
        }
        Path folder = features.resolve(table);
        Path path = folder.resolve(file.name());
        refuseLink(folder);
        refuseLink(path);
        return path;
    }

    private void refuseLink(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink() || attributes.isOther()) {
                throw DamageErrors.link(table, path);
            }
        } catch (IOException notThereYet) {
            // who opens it tells
        }
    }
}
