import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the workspace, four folders above this file. */
export const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url))
export const WEB = join(WORKSPACE, 'apps', 'web')
/** One folder per build, named by its sources. */
export const BUILD = join(WEB, 'build')
