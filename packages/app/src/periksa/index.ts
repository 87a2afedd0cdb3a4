// The checker without the installation: importing this opens no database and starts no account.
export {
  type CheckedFiles,
  type CheckFilesOptions,
  checkFiles,
  type InputFile,
  type RefusedFile,
} from './check-files.ts'
export type { CheckView, FileView, FindingView } from './check-view.ts'
export * from './print-report.ts'
export {
  type CheckedHere,
  createPublicChecker,
  MOST_BYTES,
  MOST_FILES,
  type PublicChecker,
} from './public-checker.ts'
export { sampleDocument } from './sample-document.ts'
