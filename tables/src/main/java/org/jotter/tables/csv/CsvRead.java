package org.jotter.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import org.jotter.tables.text.ColumnPart;
import org.jotter.tables.text.TextColumn;
import org.jotter.tables.text.TextColumns;
import org.jotter.tables.text.TextOptions;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One read of one file. Used by one thread, once. */
final class CsvRead {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final String GUESSED =
            "The file is not written in UTF-8 and was read as windows-1252. encoding(\"...\") names"
                    + " another character set";

    private final Path path;
    private final CsvFormat format;
    private final TextOptions texts;
    private final List<String> names;

    CsvRead(Path path, CsvFormat format, TextOptions texts, List<String> names) {
        this.path = SourceFile.checked(path);
        this.format = format;
        this.texts = texts;
        this.names = names;
    }

    Table table() {
        TextFile file = TextFile.of(path);
        if (!format.encoding().isEmpty()) {
            return tableAsSaid(file.in(Charset.forName(format.encoding())));
        }
        try {
            return table(file, List.of());
        } catch (NotUtf8 guess) {
            return table(file.in(OLD_WINDOWS), List.of(GUESSED));
        }
    }

    private Table tableAsSaid(TextFile file) {
        try {
            return table(file, List.of());
        } catch (NotUtf8 e) {
            throw CsvErrors.notOfThatEncoding(path, file.charset(), e);
        }
    }

    private Table table(TextFile file, List<String> doubts) {
        try {
            Layout layout = Layout.of(file, format, names);
            TextOptions options = texts.withCommaLikely(layout.signs().separator() == ';');
            TextColumns columns = new TextColumns(layout.header().names(), options);
            layout.sample(columns.sampledRows(), columns::look);
            return table(layout, columns.read(parts -> parts(file, layout, parts)), doubts);
        } catch (Fault fault) {
            throw CsvErrors.of(file, fault);
        } catch (CharacterCodingException e) {
            throw CsvErrors.notOfThatEncoding(path, file.charset(), e);
        } catch (IOException e) {
            throw CsvErrors.unreadable(path, e);
        }
    }

    private List<List<ColumnPart>> parts(
            TextFile file, Layout layout, List<Supplier<ColumnPart>> columns) throws IOException {
        try (InputStream text = file.utf8()) {
            text.skipNBytes(layout.firstRow());
            Blocks blocks = new Blocks(text, layout.signs(), layout.firstRow());
            return InTurn.each(blocks, block -> parts(block, file, columns));
        }
    }

    private List<ColumnPart> parts(Block block, TextFile file, List<Supplier<ColumnPart>> columns) {
        if (file.isUtf8() && !block.isUtf8()) {
            throw new NotUtf8();
        }
        List<ColumnPart> parts = columns.stream().map(Supplier::get).toList();
        block.read(new BlockRows(parts, format.padded()));
        return parts;
    }

    private Table table(Layout layout, List<TextColumn> columns, List<String> doubts) {
        List<String> all = new ArrayList<>(doubts);
        all.addAll(layout.header().doubts());
        columns.forEach(column -> all.addAll(column.doubts()));
        Table table = Table.create(SourceFile.tableName(path));
        table.addColumns(columns.stream().map(TextColumn::column).toArray(Column<?>[]::new));
        return Readings.keep(
                table,
                new Reading(
                        path.toString(), columns.stream().map(TextColumn::reading).toList(), all));
    }
}
