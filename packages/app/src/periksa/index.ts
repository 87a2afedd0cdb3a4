// The checker without the installation: importing this opens no database and starts no account.
export {
  type CheckedFiles,
  type CheckFilesOptions,
  checkFiles,
  type InputFile,
  type RefusedFile,
} from './check-files.ts'
export { type CheckFilter, checkFilter } from './check-filter.ts'
export { type CheckView, checkView, type FileView, type FilterChoice } from './check-view.ts'
export type { KeptCheck } from './kept-check.ts'
export { changedMarks, LONGEST_REASON } from './marks.ts'
export { readMarks } from './marks-file.ts'
export * from './print-report.ts'
export { createPublicChecker, MOST_BYTES, MOST_FILES, type PublicChecker } from './public-checker.ts'
export type { FindingView, HiddenView, RepairView } from './repair-view.ts'
export { resultFile } from './result-file.ts'
export { sampleDocument } from './sample-document.ts'
export { unpackCheck } from './stored-check.ts'
