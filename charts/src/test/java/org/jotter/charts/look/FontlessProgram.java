package org.jotter.charts.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class in a Java of its own, on a machine that has no fonts. */
public final class FontlessProgram {

    private FontlessProgram() {}

    /**
     * What the class prints.
     *
     * @param folder an empty one, which is its home
     * @throws IOException where it does not end well
     */
    public static byte[] run(Path folder, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Path fonts = folder.resolve("fonts.conf");
        Files.writeString(fonts, "<fontconfig><dir>%s</dir></fontconfig>".formatted(folder));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                // Java keeps a list of the fonts it once found in the home folder
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] printed = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(program.getName() + " ended with " + process.exitValue());
        }
        return printed;
    }
}
