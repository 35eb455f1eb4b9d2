package org.researchstories.embedded;

import java.io.IOException;
import java.nio.file.Path;

import org.researchstories.world.Folder;

/** A process of its own that holds an embedded server as the application does, until it is killed. */
record Living(Process process, String saying) {

    static Living over(Path folder) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Living.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Living(process, process.inputReader().readLine());
    }

    /** Where its server listens. */
    int port() {
        return Integer.parseInt(saying);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String... folder) throws IOException {
        try {
            System.out.println(EmbeddedServer.start(new Folder(Path.of(folder[0]))).coordinates().port());
            System.in.read();
        } catch (CannotStart why) {
            System.out.println(why.getMessage());
            System.exit(1);
        }
    }
}
