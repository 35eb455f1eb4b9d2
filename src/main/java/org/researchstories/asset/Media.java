package org.researchstories.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.researchstories.vocabulary.Shared;
import org.researchstories.vocabulary.Subject;

import java.util.List;

/** A picture, film or recording, with what makes it usable by everybody and who made it. */
@Entity
@Table(schema = "live")
public class Media implements Shared {

    @Id
    public String key;

    /** {@code image}, {@code video} or {@code audio}. */
    public String type;

    public String url;

    /** What it shows, in words; empty only where it is decorative. */
    public String alt;

    public boolean decorative;

    public Integer width;

    public Integer height;

    /** From the left, as a share of the width. */
    @Column(name = "focal_x")
    public Double focalX;

    /** From the top, as a share of the height. */
    @Column(name = "focal_y")
    public Double focalY;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Rendition> renditions = List.of();

    public String caption;

    public String credit;

    public String licence;

    public String transcript;

    public String longDescription;

    /** The same picture in another size, in pixels. */
    public record Rendition(String url, int width, int height) {
    }

    @Override
    public Subject subject() {
        return new Subject(Subject.Type.MEDIA, key);
    }
}
