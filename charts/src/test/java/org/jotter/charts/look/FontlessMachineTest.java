package org.jotter.charts.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        assertThat(lines(program()))
                .containsExactly("Roboto Medium true", "Roboto Medium true", "Roboto true", "null");
    }

    private ProcessBuilder program() throws IOException {
        Path fonts = folder.resolve("fonts.conf");
        Files.writeString(fonts, "<fontconfig><dir>%s</dir></fontconfig>".formatted(folder));
        ProcessBuilder program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        // Java keeps a list of the fonts it once found in the home folder
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName());
        program.environment().put("FONTCONFIG_FILE", fonts.toString());
        return program.redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String[] lines(ProcessBuilder program) throws Exception {
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.split("\n");
    }
}
