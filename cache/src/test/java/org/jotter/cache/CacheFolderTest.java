package org.jotter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFolderTest {

    @TempDir Path home;

    @Test
    void itIsInTheHomeFolderUnlessAnotherCacheIsNamed() {
        Path named = home.resolve("elsewhere");

        assertThat(CacheFolder.of(Map.of(), home.toString(), "x"))
                .contains(home.resolve(".cache/jotter/x"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", " "), home.toString(), "x"))
                .contains(home.resolve(".cache/jotter/x"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", named.toString()), "?", "x"))
                .contains(named.resolve("jotter/x"));
    }

    @Test
    void nobodyElseCanWriteInIt() throws Exception {
        Path folder = CacheFolder.of(Map.of(), home.toString(), "x").orElseThrow();

        assertThat(Files.getPosixFilePermissions(folder.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "relative", "/proc"})
    void thereIsNoneWhereTheUserHasNoHomeToWriteIn(String nowhere) {
        assertThat(CacheFolder.of(Map.of(), nowhere, "x")).isEmpty();
    }
}
