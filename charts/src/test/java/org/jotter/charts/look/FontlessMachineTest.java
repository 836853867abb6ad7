package org.jotter.charts.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jotter.charts.recording.RecordingGraphics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose fontconfig knows no font, as in a slim container image. */
class FontlessMachineTest {

    /** Lays out a text in the house's font and in one that the machine lacks. */
    public static final class Program {

        private Program() {}

        public static void main(String[] args) {
            PrintStream out = System.out;
            out.println(describe(HouseFonts.strong(15)));
            out.println(describe(HouseFonts.usable(new Font(Font.SERIF, Font.BOLD, 12))));
            out.println(describe(HouseFonts.withLettersOf(HouseFonts.regular(11), "日本")));
            out.println(System.getProperty("sun.awt.fontconfig"));
        }

        private static String describe(Font font) {
            double width = font.getStringBounds("AUC", RecordingGraphics.CONTEXT).getWidth();
            return font.getFontName() + " " + (width > 10);
        }
    }

    @TempDir private Path folder;

    @Test
    void everyTextIsLaidOutInTheFontThatTravelsWithTheRoom() throws Exception {
        assertThat(lines())
                .containsExactly("Roboto Medium true", "Roboto Medium true", "Roboto true", "null");
    }

    private String[] lines() throws Exception {
        byte[] said = FontlessProgram.run(folder, Program.class);
        return new String(said, StandardCharsets.UTF_8).split("\n");
    }
}
