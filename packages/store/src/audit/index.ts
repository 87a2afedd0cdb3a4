export * from './append.ts'
export { canonicalJson } from './canonical-json.ts'
export * from './list.ts'
export * from './verify.ts'
