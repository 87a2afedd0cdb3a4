import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) => !file.includes('.test.'))

test.each(files)('%s documents every exported function', (file) => {
  const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
  const chunks = source.split(/^export function /m)
  for (const [index, chunk] of chunks.slice(1).entries()) {
    const name = /^\w+/.exec(chunk)?.[0]
    const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(chunks[index] ?? '')?.[0] ?? ''
    for (const part of ['Units', 'Source', 'xample', 'dge', 'rror']) {
      expect(comment, `${name} in ${file} lacks "${part}"`).toContain(part)
    }
  }
})
