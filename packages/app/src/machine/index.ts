export { backupData, type DataProgress, restoreData } from './backup-data.ts'
export { buildDocument, type DocumentAsk, type DocumentFormat } from './build-document.ts'
export { verifyTrails } from './verify-trails.ts'
