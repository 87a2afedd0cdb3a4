export type * from './capaian/types.ts'
export type * from './scale/types.ts'
export type * from './value/value.ts'
