// Readers alone, for a process that only reads: the writers bring charts, fonts and native parts.
export { compileCacheEnv } from './compile-cache.ts'
export { watchProcess } from './pdf/watch.ts'
export * from './read-document.ts'
export type * from './types.ts'
export { type UnreadableCode, UnreadableDocument } from './unreadable.ts'
