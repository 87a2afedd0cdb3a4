import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Sources are read as they are, without a build; what was compiled is kept for the next command. Where the folder may
// not be written, every command compiles anew.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/akuntabel'))
