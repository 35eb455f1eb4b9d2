package org.researchstories.mirror;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mirrors all stories into files, and tells whether they are right: once, for as long as it runs, or whenever it is called. The README has
 * how to start it.
 */
final class MirrorCommand {

    private static final int PAGE = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final URI server = URI.create(System.getProperty("mirror.of"));
    private final Optional<String> key = Optional.ofNullable(System.getenv("MIRROR_KEY"));
    private final Mirror mirror;

    private MirrorCommand() {
        this.mirror = Mirror.in(Path.of(System.getProperty("mirror.folder")),
                new PatientClient(() -> List.of(server), Duration.ofMinutes(10)), () -> PAGE);
    }

    public static void main(String... none) throws InterruptedException {
        MirrorCommand command = new MirrorCommand();
        command.check();
        switch (System.getProperty("mirror.until")) {
            case "now" -> { }
            case "ended" -> command.follow();
            case "called" -> command.isCalled();
            case String other -> throw new IllegalArgumentException("mirror.until is now, ended or called, not " + other);
        }
    }

    private void check() {
        Map<String, String> wrong = mirror.differences();
        tell();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The copy is wrong: " + wrong);
        }
        System.out.println("The digest is the same: the copy is right.");
    }

    private void tell() {
        System.out.printf("%,d stories at position %,d, in %s%n", mirror.copy().ids().size(), mirror.copy().bookmark().position(), mirror.copy().folder());
        key.ifPresent(this::acknowledge);
    }

    /** Where it cannot be said now, it is said with what comes next. */
    private void acknowledge(String secret) {
        try {
            new Partner(server, secret).acknowledges(mirror.copy().bookmark().position());
        } catch (UncheckedIOException | IllegalStateException notNow) {
            System.out.println("Not acknowledged: " + notNow.getMessage());
        }
    }

    private void follow() {
        System.out.println("Following. Ctrl-C ends it; the next start goes on.");
        while (true) {
            long before = mirror.copy().bookmark().position();
            mirror.readOn(WAIT);
            if (mirror.copy().bookmark().position() != before) {
                tell();
            }
        }
    }

    private void isCalled() throws InterruptedException {
        Partner partner = new Partner(server, key.orElseThrow(() -> new IllegalArgumentException("MIRROR_KEY has to be a partner's key.")));
        try (Doorbell doorbell = new Doorbell(this::catchUpWith)) {
            Partner.Subscription subscription = partner.subscribes(doorbell.url());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> partner.ends(subscription)));
            doorbell.signedBy(subscription.secret());
            System.out.println("Waiting to be called at " + doorbell.url() + ". Ctrl-C ends it, and the subscription.");
            while (true) {
                // Of what came before the subscription nobody calls, and a subscription may be lost.
                catchUpWith(0);
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /** One call at a time. */
    private synchronized boolean catchUpWith(long position) {
        mirror.catchUp();
        tell();
        return mirror.copy().bookmark().position() >= position;
    }
}
