import { benchDocuments } from './documents/documents.ts'
import { benchServer } from './server/server.ts'

// `npm run bench`, `npm run bench documents`, `npm run bench server`.
const BENCHES: Record<string, () => Promise<void>> = { documents: benchDocuments, server: benchServer }
const asked = process.argv.slice(2)

for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench()
}
