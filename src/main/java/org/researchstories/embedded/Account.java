package org.researchstories.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs as, for it refuses root. Root's own data is served from a user namespace in which root
 * is nobody; where the system refuses such a namespace, the data is given to nobody. Anybody else's data, also under
 * root, is served as its owner.
 *
 * @param prefix what to put before a command
 * @param user the number of the user to whom what is made for PostgreSQL must belong, 0 where it does already
 */
record Account(List<String> prefix, int user) {

    private static final int NOBODY = 65534;

    /** The first account that can run a program over the data below a folder. */
    static Account serving(Path folder, Path program) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Account(List.of(), 0);
        }
        for (Account account : insteadOfRoot(owner(folder))) {
            account.give(folder);
            if (account.canRun(program)) {
                return account;
            }
        }
        throw new CannotStart("PostgreSQL refuses to run as root, and here root can neither open a user namespace"
                + " (unshare) nor run it as another user (setpriv) who may enter " + folder + ". Start the application as"
                + " an ordinary user, or name a folder by STORIES_EMBEDDED_DIRECTORY that everybody may reach. "
                + CannotStart.WAY_OUT);
    }

    private static List<Account> insteadOfRoot(int owner) {
        return owner == 0
                ? List.of(new Account(List.of("unshare", "-U"), 0), other(NOBODY))
                : List.of(other(owner));
    }

    private static Account other(int user) {
        return new Account(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
    }

    private boolean canRun(Path program) {
        try {
            List<String> command = Stream.concat(prefix.stream(), Stream.of(program.toString(), "--version")).toList();
            return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
        } catch (IOException prefixIsMissing) {
            return false;
        }
    }

    /** Makes what PostgreSQL is to read or to write its own. */
    void give(Path file) throws IOException {
        if (user != 0) {
            Files.setAttribute(file, "unix:uid", user);
        }
    }

    private static int owner(Path folder) throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid");
    }
}
