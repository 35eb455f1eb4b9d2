package org.researchstories.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.body.PlainText;
import org.researchstories.body.WebAddress;
import org.researchstories.vocabulary.Key;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.util.List;

/** A picture, film or recording, with what makes it usable by everybody and who made it. */
@Entity
@Table(schema = "live")
public class Media implements Shared {

    private static final int MOST_PIXELS = 100_000;

    @Id
    @Key
    public String key;

    /** {@code image}, {@code video} or {@code audio}. */
    @NotNull
    @Pattern(regexp = "image|video|audio", message = "must be one of image, video, audio")
    public String type;

    @NotNull
    @WebAddress
    public String url;

    /** What it shows, in words; empty only where it is decorative. */
    @NotNull
    @PlainText(max = 250)
    public String alt;

    public boolean decorative;

    @Positive
    @Max(MOST_PIXELS)
    public Integer width;

    @Positive
    @Max(MOST_PIXELS)
    public Integer height;

    /** From the left, as a share of the width. */
    @DecimalMin("0")
    @DecimalMax("1")
    @Column(name = "focal_x")
    public Double focalX;

    /** From the top, as a share of the height. */
    @DecimalMin("0")
    @DecimalMax("1")
    @Column(name = "focal_y")
    public Double focalY;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotNull
    @Size(max = 20)
    public List<@NotNull @Valid Rendition> renditions = List.of();

    @PlainText(min = 1, max = 250)
    public String caption;

    @NotNull
    @PlainText(min = 1, max = 120)
    public String credit;

    @NotNull
    @PlainText(min = 1, max = 200)
    public String licence;

    @PlainText(min = 1, max = 100_000, newlines = true)
    public String transcript;

    @PlainText(min = 1, max = 2000, newlines = true)
    public String longDescription;

    /** The same picture in another size, in pixels. */
    public record Rendition(@NotNull @WebAddress String url, @Positive @Max(MOST_PIXELS) int width, @Positive @Max(MOST_PIXELS) int height) {
    }

    @AssertTrue(message = "must say what it shows, unless it is decorative")
    boolean isAltGiven() {
        return decorative || alt == null || !alt.isEmpty();
    }

    @AssertTrue(message = "must be given for video and audio")
    boolean isTranscriptGiven() {
        return "image".equals(type) || transcript != null;
    }

    @AssertTrue(message = "must be given with both its parts, or not at all")
    boolean isFocalXWithFocalY() {
        return (focalX == null) == (focalY == null);
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.MEDIA, key);
    }
}
