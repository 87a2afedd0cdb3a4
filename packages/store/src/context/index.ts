export type { DataStamp } from '../kept/stamp.ts'
export type { Context } from './context.ts'
export * from './transaction.ts'
