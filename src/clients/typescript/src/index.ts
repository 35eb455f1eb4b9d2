export { createClient, type Client, type ClientOptions } from './client.js';
export { remembering, type RememberingOptions } from './conditional.js';
export type { components, operations, paths } from './contract.js';
export { digestOf } from './digest.js';
export { members, pages, type ListOptions, type ListPath, type ListQuery, type Member, type Page } from './pages.js';
export { patiently, Stale } from './patience.js';
export { ProblemError, unwrap, type Result, type Violation } from './problem.js';
export { MemoryStore, type Bookmark, type Store, type Story } from './store.js';
export { isIdentical, mirror, type MirrorOptions, type Progress } from './sync.js';
