import { terminal } from './io.ts'
import { ensureBuild } from './web/ensure-build.ts'

// `npm run build`: the same build that `npm start` makes, so that neither makes it twice.
await ensureBuild(terminal.err)
