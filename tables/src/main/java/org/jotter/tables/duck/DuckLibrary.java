package org.jotter.tables.duck;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import org.duckdb.DuckDBDriver;
import org.jotter.cache.UnpackedFile;

/**
 * DuckDB's native library, from the copy that all processes share. Left to itself the driver
 * unpacks 72 MB for each process into the folder for temporary files, and a process that is killed
 * leaves them there.
 *
 * <p>The driver loads a library that lies beside its jar only where the jar holds none, and no
 * setting says otherwise. So its class {@code DuckDBNative} is given the whole path for the name:
 * under that the jar holds nothing, and beside the jar a whole path is itself.
 */
public final class DuckLibrary {

    static final String NAME_BEGINS = "libduckdb_java.so_";

    private DuckLibrary() {}

    /** Made ready by whoever is first; the lock of a class that is made makes the others wait. */
    private static final class Once {
        private static final boolean READY = makeReady();
    }

    /** Has the driver use it when it loads; false where that is left to the driver. */
    public static boolean use() {
        return Once.READY;
    }

    private static boolean makeReady() {
        URL library = DuckDBDriver.class.getResource("/" + name());
        return library != null && nameToDriver(UnpackedFile.of(library));
    }

    /** False where the driver has loaded already, or is another than this knows. */
    private static boolean nameToDriver(Path library) {
        try (InputStream in = DuckDBDriver.class.getResourceAsStream("DuckDBNative.class")) {
            String path = library.resolveSibling(NAME_BEGINS).toString();
            byte[] changed =
                    TextInClass.replaced(in.readAllBytes(), NAME_BEGINS, path).orElseThrow();
            MethodHandles.privateLookupIn(DuckDBDriver.class, MethodHandles.lookup())
                    .defineClass(changed);
            return true;
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** As the driver names it. */
    private static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return NAME_BEGINS
                + (system.startsWith("windows")
                        ? "windows"
                        : system.startsWith("mac") ? "macos" : "linux")
                + (machine.equals("aarch64") || machine.equals("arm64") ? "_arm64" : "_amd64");
    }
}
