package org.jotter.magics.notebook;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** A magic's help, as picocli prints it. */
public record HelpText(String text) {

    static HelpText of(CommandLine command) {
        return new HelpText(command.getUsageMessage(Ansi.OFF).stripTrailing());
    }

    @Override
    public String toString() {
        return text;
    }
}
