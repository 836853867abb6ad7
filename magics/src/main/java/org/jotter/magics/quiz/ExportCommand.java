package org.jotter.magics.quiz;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.magics.notebook.MagicCommand;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.magics.notebook.Message;
import org.jotter.magics.values.QuestionBanks;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.formats.BankFormat;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write a bank as a new file for another program.",
        footer = {"", "%%quiz export ml-associate --anki --to ml-associate.txt"})
final class ExportCommand extends MagicCommand {

    @Parameters(
            paramLabel = "BANK",
            completionCandidates = QuestionBanks.class,
            description = "A bank that comes with Jotter, or a YAML or JSON file.")
    private String bank;

    @ArgGroup(multiplicity = "1")
    private Format format;

    /** One of them. */
    static final class Format {

        @Option(names = "--anki", description = "Anki's text file.")
        private boolean anki;

        @Option(names = "--gift", description = "Moodle's GIFT.")
        @SuppressWarnings("UnusedVariable") // what is left where it is neither of the others
        private boolean gift;

        @Option(names = "--jupyterquiz", description = "The JSON of jupyterquiz.")
        private boolean jupyterquiz;

        BankFormat get() {
            if (jupyterquiz) {
                return BankFormat.JUPYTERQUIZ;
            }
            return anki ? BankFormat.ANKI : BankFormat.GIFT;
        }
    }

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The new file; without, the bank's name with the format's ending.")
    private Path file;

    ExportCommand(MagicContext context) {
        super(context);
    }

    @Override
    public Message call() {
        QuestionBank questions = QuestionBank.find(bank);
        BankFormat wanted = format.get();
        Path target = file == null ? Path.of(questions.name() + "." + wanted.ending()) : file;
        write(target, wanted.write(questions));
        return new Message(
                "Wrote %s to %s"
                        .formatted(Counts.of(questions.questions().size(), "question"), target));
    }

    /** A file that is there stays as it is, and no half of one is left. */
    private static void write(Path target, String text) {
        try {
            Files.createFile(target);
            try {
                Files.writeString(target, text);
            } catch (IOException e) {
                Files.deleteIfExists(target);
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw new JotterException(
                    JotterException.Kind.EXISTS,
                    "The file '%s' is there already. Name another with --to".formatted(target),
                    e);
        } catch (IOException e) {
            throw DiskFull.isToldBy(e)
                    ? DiskFull.of("file '%s'".formatted(target), e)
                    : new JotterException(
                            JotterException.Kind.DENIED,
                            "The file '%s' cannot be written. Name another with --to"
                                    .formatted(target),
                            e);
        }
    }
}
