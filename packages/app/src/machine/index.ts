export { installPack } from '../kebijakan/install-pack.ts'
export { backupData, type DataProgress, restoreData } from './backup-data.ts'
export { verifyTrails } from './verify-trails.ts'
