// What the compiler has to know, and what it has to refuse. Compiled, never run.
import { createClient, members, mirror, unwrap, MemoryStore, type components, type ListPath, type Member } from '../src/index.js';

type Block = components['schemas']['Block'];

const client = createClient({ baseUrl: 'http://localhost:8080' });

// A member is what its list has.
for await (const challenge of members(client, '/v1/challenges', { limit: 50, topic: ['immunotherapy'] })) {
  const questions: string[] = challenge.keyQuestions;
  const kind: 'challenge' = challenge.kind;
  void [questions, kind];
}
for await (const story of members(client, '/v1/stories')) {
  if (story.kind === 'research') {
    void story.award;
  } else {
    // @ts-expect-error only research has an award
    void story.award;
  }
}
for await (const edition of members(client, '/v1/strategies/{slugOrId}/history', {}, { path: { slugOrId: 'checkpoint-inhibitors' } })) {
  const at: string = edition.publishedAt;
  void at;
}
const term: Member<'/v1/glossary'>['term'] = 'Biomarker';
void term;

// @ts-expect-error there is no such parameter
members(client, '/v1/challenges', { topics: ['immunotherapy'] });
// @ts-expect-error nor such an order
members(client, '/v1/challenges', { sort: 'newest' });
// @ts-expect-error what stands in braces has to be said
members(client, '/v1/challenges/{slugOrId}/history', {});
// @ts-expect-error the change log never ends, and so is no list
const log: ListPath = '/v1/changes';
// @ts-expect-error a single story is no list
members(client, '/v1/challenges/{slugOrId}');
void log;

// One story, typed to its blocks.
const story = unwrap(await client.GET('/v1/challenges/{slugOrId}', { params: { path: { slugOrId: 'any' } } }));
for (const block of story.body ?? []) {
  void words(block);
}
// @ts-expect-error a title is always there, and a short one may not be
const short: string = story.shortTitle;
void short;
// @ts-expect-error nothing may be null
const none: null = story.summary;
void none;

// @ts-expect-error a story is found by its slug or id
await client.GET('/v1/challenges/{slugOrId}');
// @ts-expect-error there is no such path
await client.GET('/v1/challenge');

function words(block: Block): string {
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
      return block.rows.flat(2).map(span => span.text).join(' ');
    case 'image':
    case 'video':
      return block.media;
    case 'storyLink':
      return block.text ?? '';
    default:
      return block satisfies never;
  }
}

for await (const progress of mirror(client, new MemoryStore(), { wait: 0 })) {
  switch (progress.event) {
    case 'downloaded': void (progress.bytes / progress.of); break;
    case 'read': void (progress.position / progress.of); break;
    case 'stored': void (progress.done ?? 0); break;
    case 'removed': void progress.id; break;
    case 'identical': void progress.stories; break;
    default: progress satisfies never;
  }
}
// @ts-expect-error a store has to be able to forget
mirror(client, { bookmark: async () => undefined, commit: async () => {}, put: async () => {}, versions: async () => new Map() });
// @ts-expect-error where an option is not wanted, leave it out
createClient({ baseUrl: 'http://localhost:8080', key: undefined });
