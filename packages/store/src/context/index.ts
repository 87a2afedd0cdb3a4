export type { Context } from './context.ts'
export * from './transaction.ts'
