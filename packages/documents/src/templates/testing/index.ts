export * from './make-indikator.ts'
export * from './make-lkj.ts'
export * from './make-office.ts'
export * from './make-pk.ts'
