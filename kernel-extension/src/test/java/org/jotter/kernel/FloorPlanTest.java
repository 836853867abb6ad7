package org.jotter.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(
        packages = "org.jotter",
        importOptions = {DoNotIncludeTests.class, FloorPlanTest.DoNotIncludeJarsOfTests.class})
class FloorPlanTest {

    /** Another room's tests reach this one as a jar, which the usual rule does not see. */
    static final class DoNotIncludeJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule each_room_knows_only_floors_below_it =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("org.jotter..")
                    .layer("kernel-extension")
                    .definedBy("org.jotter.kernel..")
                    .layer("magics")
                    .definedBy("org.jotter.magics..")
                    .layer("workspace")
                    .definedBy("org.jotter", "org.jotter.values")
                    .layer("practice")
                    .definedBy("org.jotter.practice..")
                    .layer("serving")
                    .definedBy("org.jotter.serving..")
                    .layer("views")
                    .definedBy("org.jotter.views..")
                    .layer("models")
                    .definedBy("org.jotter.models..")
                    .layer("feature-store")
                    .definedBy("org.jotter.features..")
                    .layer("tables")
                    .definedBy("org.jotter.tables..")
                    .layer("charts")
                    .definedBy("org.jotter.charts..")
                    .layer("tracking-store")
                    .definedBy("org.jotter.tracking..")
                    .layer("cache")
                    .definedBy("org.jotter.cache..")
                    .whereLayer("kernel-extension")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("magics")
                    .mayOnlyBeAccessedByLayers("kernel-extension")
                    .whereLayer("workspace")
                    .mayOnlyBeAccessedByLayers("magics", "kernel-extension")
                    .whereLayer("practice")
                    .mayOnlyAccessLayers("tracking-store")
                    .whereLayer("serving")
                    .mayOnlyAccessLayers(
                            "views",
                            "models",
                            "feature-store",
                            "tables",
                            "charts",
                            "tracking-store")
                    .whereLayer("views")
                    .mayOnlyAccessLayers(
                            "models", "feature-store", "tables", "charts", "tracking-store")
                    .whereLayer("cache")
                    .mayNotAccessAnyLayer()
                    .whereLayer("charts")
                    .mayOnlyAccessLayers("cache")
                    .whereLayer("tracking-store")
                    .mayOnlyAccessLayers("cache")
                    .whereLayer("tables")
                    .mayOnlyAccessLayers("tracking-store", "cache")
                    .whereLayer("feature-store")
                    .mayOnlyAccessLayers("tables", "tracking-store")
                    .whereLayer("models")
                    .mayOnlyAccessLayers("feature-store", "tables", "charts", "tracking-store")
                    .because("a reader who opens the folders should see the architecture");

    @ArchTest
    static final ArchRule only_kernel_extension_knows_the_kernel =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jotter.kernel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.dflib.jjava..")
                    .because("a kernel upgrade must touch one module");

    @ArchTest
    static final ArchRule tracking_knows_no_models_tables_charts_or_servers =
            noClasses()
                    .that()
                    .resideInAPackage("org.jotter.tracking..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.tribuo..", "tech.tablesaw..", "io.javalin..")
                    .because("every program can track, whatever it trains with");

    @ArchTest
    static final ArchRule below_tables_nothing_knows_tablesaw_or_duckdb =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.jotter.tracking..", "org.jotter.charts..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tech.tablesaw..", "org.duckdb..")
                    .because("a run can be tracked, a chart drawn, without a table");

    @ArchTest
    static final ArchRule only_tables_speaks_to_duckdb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jotter.tables..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.duckdb..")
                    .because(
                            "memory, spilling and the naming of files are settled once, in tables");

    @ArchTest
    static final ArchRule xchart_is_known_where_charts_are_made_kept_and_shown =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.jotter.charts..",
                            "org.jotter.models..",
                            "org.jotter.views..",
                            "org.jotter",
                            "org.jotter.magics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.knowm.xchart..")
                    .because(
                            "charts paints them; models, views, workspace and magics hand on what"
                                    + " a user restyles; nobody else has a reason to load them");

    @ArchTest
    static final ArchRule pictures_are_written_without_xchart =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.jotter.charts.recording..",
                            "org.jotter.charts.svg..",
                            "org.jotter.charts.png..",
                            "org.jotter.charts.text..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.knowm.xchart..")
                    .because("a recording is of anything that paints, and outlives its painter");

    @ArchTest
    static final ArchRule only_serving_knows_javalin =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jotter.serving..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                    .because("what a port answers is settled in one room");

    @ArchTest
    static final ArchRule only_magics_knows_picocli =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jotter.magics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..")
                    .because(
                            "a magic parses words; what it does is Java that any program can call");

    @ArchTest
    static final ArchRule tribuo_is_known_where_models_are_trained =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.jotter.models..", "org.jotter", "org.jotter.magics.models")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.tribuo..")
                    .because(
                            "an endpoint or a feature table takes whatever scores rows, also what"
                                    + " another library trained");

    @ArchTest
    static final ArchRule charts_and_features_know_no_json =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.jotter.charts..", "org.jotter.features..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..")
                    .because("a chart is painted from plain data, a feature table kept in Parquet");

    @ArchTest
    static final ArchRule yaml_is_for_what_mlflow_prescribes_and_for_question_banks =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.jotter.models..", "org.jotter.practice..", "org.jotter.values")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.fasterxml.jackson.dataformat.yaml..", "org.yaml.snakeyaml..")
                    .because(
                            "MLflow prescribes it for models and for logDict, people write banks by"
                                    + " hand");

    @ArchTest
    static final ArchRule there_is_one_clock =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.jotter.Jotter")
                    .and()
                    .doNotHaveFullyQualifiedName("org.jotter.tracking.sqlite.SqliteStore")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .because("a test can set the time that a whole workspace sees");

    @ArchTest
    static final ArchRule web_handlers_hold_no_sql =
            noClasses()
                    .that()
                    .resideInAnyPackage("org.jotter.serving..", "org.jotter.magics..")
                    .and()
                    .resideOutsideOfPackage("org.jotter.serving.endpoints")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.sql..")
                    .because("SQL stands in the room that owns the table");

    @ArchTest
    static final ArchRule one_package_knows_sqlite =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.jotter.tracking.db")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.sqlite..")
                    .because("rooms hold SQL, and one door to the file");

    @ArchTest
    static final ArchRule tracking_knows_its_store_by_the_interface =
            noClasses()
                    .that()
                    .resideInAPackage("org.jotter.tracking")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jotter.tracking.sqlite..", "org.jotter.tracking.db..")
                    .because("a server can keep runs as well as a file");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.jotter.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("two packages that need each other are one");

    @ArchTest
    static final ArchRule nothing_prints_to_the_notebook_unasked =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("what stands below a cell is what the user asked for");

    @ArchTest
    static final ArchRule nothing_is_serialized_the_java_way =
            noClasses()
                    .that() // it lets five classes of LibLinear's through, and looks for others
                    .doNotHaveFullyQualifiedName("org.jotter.models.flavors.tribuo.JavaStream")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
                    .because("reading such a file can run any code");
}
