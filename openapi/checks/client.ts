// What a front-end does with the types: it lists, narrows on the kind of a story, and narrows on the type of a block.
import type { components, operations } from './api';

type StoryList = operations['listStories']['responses'][200]['content']['application/json'];
type Story = operations['getStory']['responses'][200]['content']['application/json'];
type Problem = operations['getStory']['responses'][404]['content']['application/problem+json'];
type Block = components['schemas']['Block'];

export function headlines(page: StoryList): string[] {
    return page.items.map(story => story.shortTitle ?? story.title);
}

export function hasMore(page: StoryList): boolean {
    return page.nextCursor !== undefined;
}

export function inBrief(story: Story): string {
    switch (story.kind) {
        case 'challenge':
            return story.keyQuestions.join(' ');
        case 'strategy':
            return `${story.modality}, ${story.evidenceStage}`;
        case 'research':
            return `${story.award.amountAwarded ?? 'not disclosed'} ${story.award.currency}`;
    }
}

export function answers(story: Story): string[] {
    return story.kind === 'challenge'
        ? story.strategies.filter(it => it.relation === 'addresses').map(it => it.title)
        : [];
}

export function plain(block: Block): string {
    switch (block.type) {
        case 'heading':
        case 'paragraph':
        case 'quote':
        case 'callout':
        case 'keyFact':
            return block.content.map(span => span.text).join('');
        case 'list':
            return block.items.flat().map(span => span.text).join(' ');
        case 'table':
            return [block.header, ...block.rows].flat(2).map(span => span.text).join(' ');
        case 'image':
        case 'video':
            return block.media;
        case 'storyLink':
            return block.text ?? block.id;
    }
}

export function notice(story: Story): string | undefined {
    return story.withdrawal?.reason ?? story.sampleNotice;
}

export function explained(problem: Problem): string {
    return [problem.detail, ...(problem.errors ?? []).map(it => it.detail)].join(' ');
}

// @ts-expect-error a kind that does not exist must not compile
export const unknown: Story['kind'] = 'trial';

// @ts-expect-error a required property must not be left out
export const incomplete: components['schemas']['TopicLabel'] = { key: 'immunotherapy' };
