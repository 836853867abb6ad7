package org.jotter.models;

import java.security.CodeSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What jars on the class path provide of a service: each class once, those of the service's own jar
 * first. Jars that a notebook brought are seen through the thread's class loader.
 */
public final class Provided {

    private Provided() {}

    public static <S> List<S> all(Class<S> service) {
        Map<String, S> found = new LinkedHashMap<>();
        collect(ServiceLoader.load(service, service.getClassLoader()), found);
        ClassLoader notebook = Thread.currentThread().getContextClassLoader();
        if (sees(notebook, service)) {
            collect(ServiceLoader.load(service, notebook), found);
        }
        return found.values().stream()
                .sorted(
                        Comparator.comparing(
                                provider -> !jar(provider.getClass()).equals(jar(service))))
                .toList();
    }

    private static Optional<CodeSource> jar(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource());
    }

    private static <S> void collect(ServiceLoader<S> providers, Map<String, S> found) {
        providers.forEach(provider -> found.putIfAbsent(provider.getClass().getName(), provider));
    }

    /** A loader that has another copy of the service, or none, provides nothing of it. */
    private static boolean sees(ClassLoader loader, Class<?> service) {
        try {
            return loader != null && loader.loadClass(service.getName()) == service;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
