package org.jotter.kernel;

import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jdk.jshell.SnippetEvent;

/**
 * Lets our libraries see the jars that {@code %maven}, {@code %jars} or {@code %classpath} brought.
 * JJava keeps those in a loader below the one that Jotter starts in, so Tribuo would train with a
 * class of theirs and not find it again when it reads the model. After each snippet new jars are
 * added to the loader above as well, before any class of theirs is loaded.
 *
 * <p>In a notebook that itself brought Jotter all jars are in one loader already.
 */
final class BroughtJars implements Consumer<SnippetEvent> {

    /** The method by which a system class loader takes jars, as java.lang.instrument names it. */
    private static final String APPEND = "appendToClassPathForInstrumentation";

    private final ClassLoader notebook;
    private final ClassLoader ours;
    private int seen;

    BroughtJars(ClassLoader notebook, ClassLoader ours) {
        this.notebook = notebook;
        this.ours = ours;
    }

    @Override
    public void accept(SnippetEvent event) {
        if (notebook != ours && notebook instanceof URLClassLoader brought) {
            URL[] urls = brought.getURLs();
            for (; seen < urls.length; seen++) {
                append(urls[seen]);
            }
        }
    }

    private void append(URL url) {
        try {
            Path jar = Path.of(url.toURI());
            if (Files.isRegularFile(jar)) {
                Method append = ours.getClass().getDeclaredMethod(APPEND, String.class);
                append.setAccessible(true);
                append.invoke(ours, jar.toString());
            }
        } catch (ReflectiveOperationException | URISyntaxException | RuntimeException e) {
            // A loader that takes none: the training of such a class says what to do.
        }
    }
}
