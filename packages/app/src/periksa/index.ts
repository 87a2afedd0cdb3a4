// The checker without the installation: importing this opens no database and starts no account.
export {
  type CheckedFiles,
  type CheckFilesOptions,
  checkFiles,
  type InputFile,
  type RefusedFile,
} from './check-files.ts'
export * from './print-report.ts'
