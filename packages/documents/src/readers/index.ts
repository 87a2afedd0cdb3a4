export * from './read-document.ts'
export type * from './types.ts'
export * from './unreadable.ts'
