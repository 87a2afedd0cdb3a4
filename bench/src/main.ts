import { benchCrowd } from './crowd/crowd.ts'
import { benchDocuments } from './documents/documents.ts'
import { benchImpor } from './impor/impor.ts'
import { benchNational } from './national/national.ts'
import { benchServer } from './server/server.ts'

// `npm run bench`, `npm run bench documents`, `npm run bench server`, `npm run bench crowd`, `npm run bench national`, `npm run bench impor`.
const BENCHES: Record<string, () => Promise<void>> = {
  documents: benchDocuments,
  server: benchServer,
  crowd: benchCrowd,
  national: benchNational,
  impor: benchImpor,
}
const asked = process.argv.slice(2)

for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench()
}
