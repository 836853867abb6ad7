package org.jotter.magics.notebook;

/** What every notebook imports before its first cell. */
public final class StartImports {

    /** A line each. */
    public static final String SOURCE =
            """
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.jotter.*;
            import org.jotter.charts.*;
            import org.jotter.features.*;
            import org.jotter.models.columns.Preprocessing;
            import org.jotter.tables.*;
            import org.jotter.tracking.*;
            import org.jotter.tracking.artifacts.RunFiles;
            import org.jotter.views.RunDetails;
            import org.knowm.xchart.*;
            import tech.tablesaw.api.*;
            import org.tribuo.classification.sgd.linear.*;
            """;

    private StartImports() {}
}
