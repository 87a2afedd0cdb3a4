import './compile-cache.ts'
import { terminal } from './io.ts'
import { run } from './program.ts'

// `npm start`: builds the web application where it is missing or old, then serves it.
process.exitCode = await run(['serve'], terminal)
