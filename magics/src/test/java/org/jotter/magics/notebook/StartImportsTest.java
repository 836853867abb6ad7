package org.jotter.magics.notebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class StartImportsTest {

    /** A name of two packages would be ambiguous in every cell that uses it. */
    @Test
    void noTwoImportedPackagesHaveAClassOfOneName() throws Exception {
        List<Class<?>> imported = new ArrayList<>();
        for (String line : StartImports.SOURCE.lines().toList()) {
            imported.addAll(imported(line.replaceAll("import (.*);", "$1")));
        }
        Map<String, Set<String>> byName =
                imported.stream()
                        .collect(
                                groupingBy(Class::getSimpleName, mapping(Class::getName, toSet())));

        assertThat(byName).containsKeys("Path", "Charts", "XYChartBuilder", "Table", "Run");
        assertThat(byName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    private static List<Class<?>> imported(String name) throws Exception {
        return name.endsWith(".*")
                ? publicClasses(name.replace(".*", ""))
                : List.of(Class.forName(name));
    }

    private static List<Class<?>> publicClasses(String packageName) throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (var files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            for (Location location : locations(files)) {
                for (JavaFileObject file :
                        files.list(location, packageName, Set.of(Kind.CLASS), false)) {
                    String name = files.inferBinaryName(location, file);
                    Class<?> type =
                            Class.forName(name, false, StartImportsTest.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers()) && !type.isMemberClass()) {
                        classes.add(type);
                    }
                }
            }
        }
        return classes;
    }

    private static List<Location> locations(StandardJavaFileManager files) throws IOException {
        return List.of(
                StandardLocation.CLASS_PATH,
                files.getLocationForModule(StandardLocation.SYSTEM_MODULES, "java.base"));
    }
}
