import { readDocument } from '@akuntabel/documents/readers'
import { describe, expect, test } from 'vitest'
import { checkDocuments } from '../src/engine/check-documents.ts'
import { layOut, loadSecondCorpus } from './index.ts'
import { PRINTS, printed } from './print-table.ts'

/** Every sixth document here; a print keeps what the tabs say. */
const SAMPLED = loadSecondCorpus().filter((_, at) => at % 6 === 1)

async function read(text: string) {
  return await readDocument(new TextEncoder().encode(text), 'uji.txt')
}

async function rowsOf(text: string): Promise<string[]> {
  const { blocks } = await read(text)
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')) : [],
  )
}

describe.each(PRINTS)('tables as a PDF prints them, $name', (print) => {
  test('give the rows that tabs give', async () => {
    const [expected, found] = [[] as string[], new Set<string>()]
    for (const { name, clean } of SAMPLED) {
      expected.push(...(await rowsOf(layOut(clean, 'tab'))).map((row) => `${name}: ${row}`))
      for (const row of await rowsOf(printed(clean, print))) found.add(`${name}: ${row}`)
    }
    expect(expected.length).toBeGreaterThan(80)
    const lost = expected.filter((row) => !found.has(row))
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(expected.length * 0.05)
  })

  test.each(SAMPLED)('$name: no error where none is', async ({ clean }) => {
    const errors = checkDocuments([await read(printed(clean, print))]).files.flatMap((file) =>
      file.findings.filter(({ severity }) => severity === 'error'),
    )
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })
})
