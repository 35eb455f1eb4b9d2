package org.researchstories.manuscript;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** What CommonMark has and a body does not, at least not there, and what to write instead. */
final class Refusal {

    private Refusal() {
    }

    static String of(Node node) {
        return switch (node) {
            case HtmlBlock it -> HTML;
            case HtmlInline it -> HTML;
            case FencedCodeBlock it -> "There are no blocks of code: write a paragraph, without the fence";
            case IndentedCodeBlock it -> "There are no blocks of code: begin the line with fewer than four spaces";
            case Code it -> "There is no code: write the words without backticks, or \\` where one is meant";
            case ThematicBreak it -> "There are no lines across a text: begin a new part with a heading, as in ## Results";
            case HardLineBreak it -> "A line cannot be broken: begin a new paragraph, or end the line without \\ and spaces";
            case Image it -> "An image or a video is a paragraph of its own: ![](image:its-key) or ![](video:its-key)";
            case LinkReferenceDefinition it -> "Addresses are not kept apart: write them in the link, as in [words](https://example.org)";
            case ListBlock it -> "A list is not part of another block, nor of another list: begin it at the margin, after an empty line";
            case BlockQuote it -> "A quotation is not part of another block: begin it at the margin, after an empty line";
            case TableBlock it -> "A table is not part of another block: begin it at the margin, after an empty line";
            case Heading it -> "A heading is not part of another block: begin it at the margin, after an empty line";
            default -> "There is no place for this here: write a paragraph";
        };
    }

    private static final String HTML = "There is no HTML: write it as Markdown, or \\< where this sign is meant";
}
