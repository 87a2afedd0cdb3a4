export { installPack } from '../kebijakan/install-pack.ts'
export { listPacks } from '../kebijakan/list-packs.ts'
export { backupData, type DataProgress, restoreData } from './backup-data.ts'
export { verifyTrails } from './verify-trails.ts'
