package org.jotter.tracking.db;

import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jotter.cache.UnpackedFile;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, from the copy that all processes share. Left to itself the driver
 * unpacks one for each process into the folder for temporary files, and a process that is killed
 * leaves it there.
 */
public final class SqliteLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /** Loaded by whoever is first; the lock of a class that is made makes the others wait. */
    private static final class Once {
        private static final boolean LOADED = loadShared();
    }

    /** Has the driver load it, unless one is loaded; false where that is left to the driver. */
    public static boolean load() {
        return Once.LOADED;
    }

    private static boolean loadShared() {
        URL library =
                SQLiteJDBCLoader.class.getResource(
                        LibraryLoaderUtil.getNativeLibResourcePath()
                                + "/"
                                + LibraryLoaderUtil.getNativeLibName());
        // no such machine in the jar, or the user names a library: the driver knows what to do
        return library != null
                && System.getProperty(PATH) == null
                && load(UnpackedFile.of(library));
    }

    private static boolean load(Path library) {
        Map<String, String> ours = new HashMap<>();
        ours.put(PATH, library.getParent().toString());
        ours.put(NAME, library.getFileName().toString());
        ours.put(TEMPORARY, library.getParent().toString()); // which it searches for old copies
        Map<String, String> before = set(ours);
        try {
            return SQLiteJDBCLoader.initialize();
        } catch (Exception cannotLoad) {
            return false; // the first connection tries again and tells why
        } finally {
            set(before);
        }
    }

    /** Sets properties, removes those that are null; gives what they were. */
    private static Map<String, String> set(Map<String, String> properties) {
        Map<String, String> before = new HashMap<>();
        properties.forEach(
                (name, value) ->
                        before.put(
                                name,
                                value == null
                                        ? System.clearProperty(name)
                                        : System.setProperty(name, value)));
        return before;
    }
}
