import './compile-cache.js'
import { terminal } from './io.ts'
import { run } from './program.ts'

// `npm start`: builds the web application where it is missing or old, then serves it. Its flags are for two cores and little
// memory: one thread beside the program collects garbage, and often.
process.exitCode = await run(['serve'], terminal)
