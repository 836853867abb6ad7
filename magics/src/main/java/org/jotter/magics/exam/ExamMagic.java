package org.jotter.magics.exam;

import org.jotter.magics.notebook.MagicGroup;
import picocli.CommandLine.Command;

/** {@code %exam}: gives an exam as it stands, or the exams so far. */
@Command(
        name = "%exam",
        description = "Take a whole mock exam, against the clock.",
        footer = {"", "%%exam start ml-associate", "%%exam answer 1 c", "%%exam submit"},
        subcommands = {
            StartCommand.class,
            AnswerCommand.class,
            ShowCommand.class,
            FlagCommand.class,
            ReviewCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            SubmitCommand.class,
            HistoryCommand.class
        })
public final class ExamMagic extends MagicGroup {}
