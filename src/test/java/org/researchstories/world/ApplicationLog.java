package org.researchstories.world;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the application writes into its log. */
public final class ApplicationLog {

    private ApplicationLog() {
    }

    /** All that it writes while this is done. */
    public static List<String> of(Runnable what) {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("");
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord each) {
                logged.add(each.getMessage() + Arrays.toString(each.getParameters()) + each.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
        logger.addHandler(listener);
        try {
            what.run();
        } finally {
            logger.removeHandler(listener);
        }
        return logged;
    }
}
