package org.researchstories.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs: where they are, whom they run as, and where they write.
 *
 * @param bin the folder of the programs
 * @param account whom they run as
 * @param logs the folder in which each keeps its output, named for it
 */
record Programs(Path bin, Account account, Path logs) {

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final int LAST_LINES = 12;

    /** Runs a program to its end; throws with the last lines of its output, and of a further log, where it fails. */
    void run(String program, Path furtherLog, List<String> arguments) throws IOException {
        Path output = logs.resolve(program + ".log");
        if (exitCode(process(program, output, arguments)) != 0) {
            throw new CannotStart("PostgreSQL cannot be run (" + program + " failed). Its last words:\n"
                    + lastLines(output) + lastLines(furtherLog) + CannotStart.WAY_OUT);
        }
    }

    private Process process(String program, Path output, List<String> arguments) throws IOException {
        List<String> command = Stream.of(account.prefix(), List.of(path(program).toString()), arguments)
                .flatMap(List::stream).toList();
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        process.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return process.start();
    }

    /** Where a program is. */
    Path path(String program) {
        return bin.resolve(WINDOWS ? program + ".exe" : program);
    }

    private static File nothing() {
        return new File(WINDOWS ? "NUL" : "/dev/null");
    }

    private static int exitCode(Process process) {
        return process.onExit().join().exitValue();
    }

    private static String lastLines(Path log) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) + "\n";
    }
}
