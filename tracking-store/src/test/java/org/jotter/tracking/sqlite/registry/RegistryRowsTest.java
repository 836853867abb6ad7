package org.jotter.tracking.sqlite.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Registry;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryRowsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Registry registry;

    @BeforeEach
    void registry() {
        registry = fresh.store().registry();
        for (String name : List.of("a", "b\"'[]", "c")) {
            registry.create(NewRegisteredModel.named(name).tagged("is", name));
            registry.createVersion(NewModelVersion.of(name, "s3://b/1").tagged("v", "1"));
            registry.createVersion(NewModelVersion.of(name, "s3://b/2").tagged("v", "2"));
            registry.setAlias(name, "champion", 1);
        }
    }

    private List<RegisteredModel> models(String... names) {
        return fresh.db().read(session -> RegistryRows.models(session, List.of(names)));
    }

    private List<ModelVersion> versions(VersionKey... keys) {
        return fresh.db().read(session -> RegistryRows.versions(session, List.of(keys)));
    }

    @Test
    void modelsComeInTheOrderAskedForWithAllTheyHave() {
        assertThat(models("c", "gone", "a", "b\"'[]"))
                .containsExactly(
                        registry.named("c"), registry.named("a"), registry.named("b\"'[]"));
        assertThat(models("c").get(0).tags()).isEqualTo(Map.of("is", "c"));
        assertThat(models("c").get(0).aliases()).isEqualTo(Map.of("champion", 1));
        assertThat(models("c").get(0).latestVersion()).isEqualTo(2);
        assertThat(models()).isEmpty();
    }

    @Test
    void versionsComeInTheOrderAskedForWithAllTheyHave() {
        List<ModelVersion> found =
                versions(
                        new VersionKey("c", 1),
                        new VersionKey("a", 2),
                        new VersionKey("a", 7),
                        new VersionKey("c", 2));

        assertThat(found)
                .extracting(ModelVersion::uri)
                .containsExactly("models:/c/1", "models:/a/2", "models:/c/2");
        assertThat(found)
                .extracting(version -> version.tags().get("v"))
                .containsExactly("1", "2", "2");
        assertThat(found)
                .extracting(ModelVersion::aliases)
                .containsExactly(List.of("champion"), List.of(), List.of());
    }

    @Test
    void aThousandVersionsAreReadAtOnce() {
        fresh.db()
                .write(
                        session -> {
                            for (int i = 3; i <= 1000; i++) {
                                registry.createVersion(NewModelVersion.of("a", "s3://b/" + i));
                            }
                            return null;
                        });

        assertThat(registry.versions("a"))
                .extracting(ModelVersion::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1000).map(i -> 1001 - i).boxed().toList());
    }
}
