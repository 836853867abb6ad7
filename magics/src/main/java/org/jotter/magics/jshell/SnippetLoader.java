package org.jotter.magics.jshell;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads the classes that JShell makes of snippets, above the classes of the process. */
final class SnippetLoader extends ClassLoader implements LoaderDelegate {

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    SnippetLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes one : classes) {
            bytes.put(one.name(), one.bytecodes());
        }
    }

    /** The class of that name, loaded now if it was not yet. */
    @Override
    public synchronized Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        byte[] code = bytes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(bytes.get(name));
    }

    /** JShell then makes new classes under other names. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        throw new UnsupportedOperationException("Classes are replaced, not redefined");
    }

    @Override
    public void addToClasspath(String path) {
        throw new UnsupportedOperationException("Start the process with " + path);
    }
}
