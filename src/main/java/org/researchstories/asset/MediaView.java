package org.researchstories.asset;

import java.util.List;

/** A picture, film or recording as the contract has it (openapi: Media). */
public record MediaView(
        String key,
        String type,
        String url,
        String alt,
        boolean decorative,
        Integer width,
        Integer height,
        FocalPoint focalPoint,
        List<Media.Rendition> renditions,
        String caption,
        String credit,
        String licence,
        String transcript,
        String longDescription) {

    /** What a crop must keep: shares of width and height from the top left. */
    public record FocalPoint(double x, double y) {
    }

    public static MediaView of(Media it) {
        return new MediaView(it.key, it.type, it.url, it.alt, it.decorative, it.width, it.height,
                it.focalX == null ? null : new FocalPoint(it.focalX, it.focalY),
                it.renditions, it.caption, it.credit, it.licence, it.transcript, it.longDescription);
    }
}
