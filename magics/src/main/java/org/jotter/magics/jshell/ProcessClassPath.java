package org.jotter.magics.jshell;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** What source is compiled against: all that this process was started with, or was given since. */
final class ProcessClassPath {

    private ProcessClassPath() {}

    /** Within a {@code jshell} the class path sits in a loader, not in the property. */
    static String get() {
        List<String> parts = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        ClassLoader loader = ProcessClassPath.class.getClassLoader();
        for (; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    parts.add(new File(url.getPath()).getPath());
                }
            }
        }
        return String.join(File.pathSeparator, parts);
    }
}
