package org.researchstories.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How exports are given. */
@ConfigMapping(prefix = "stories.export")
interface ExportConfig {

    /**
     * How many stories one file of a sitemap has at most. With two languages 20,000 make 40,000 addresses and some 35 MB, below the
     * 50,000 and 50 MB of sitemaps.org.
     */
    @WithDefault("20000")
    int sitemapStories();
}
