export { layOut } from './lay-out.ts'
export { LAYOUTS, type Layout, loadSecondCorpus, type SecondDocument } from './load.ts'
export { addScores, type SecondScore, scoreSide } from './score.ts'
export { changedBy, shapeOf, TRANSFORMS } from './transform.ts'
