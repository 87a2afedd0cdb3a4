import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { anyTree } from '../testing/any-tree.ts'
import { officialTree } from '../testing/official-tree.ts'
import { sampleTree } from '../testing/sample-tree.ts'
import { writeDocx } from './write-docx.ts'

/** What Word refuses although the XML is well-formed: values that stand for nothing, cells without a paragraph. */
function problemsOf(xml: string): string[] {
  const problems: string[] = []
  const parser = new SaxesParser()
  const last: string[] = []
  parser.on('opentag', ({ name, attributes }) => {
    for (const [key, value] of Object.entries(attributes)) {
      if (
        /^(?:undefined|null|-?Infinity|NaN|\[object.*|)$/.test(value) &&
        !/^(?:descr|title|name|typeface)$/.test(key)
      )
        problems.push(`${name} ${key}="${value}"`)
      if (/^w:(?:w|sz|left|right|hanging|firstLine|before|after|line)$/.test(key) && !/^-?\d+$/.test(value))
        problems.push(`${name} ${key}="${value}"`)
    }
    last.push('')
  })
  parser.on('closetag', ({ name }) => {
    const inside = last.pop()
    if (name === 'w:tc' && inside !== 'w:p') problems.push(`w:tc ends in ${inside}`)
    if (last.length > 0) last[last.length - 1] = name
  })
  parser.on('error', (error) => problems.push(error.message))
  parser.write(xml).close()
  return problems
}

async function packageProblems(tree: Parameters<typeof writeDocx>[0]): Promise<string[]> {
  const files = unzipSync(await writeDocx(tree, { pages: new Map() }))
  const parts = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  return parts.flatMap(([name, content]) =>
    problemsOf(strFromU8(content)).map((problem) => `${name}: ${problem}`),
  )
}

it('holds no attribute that is undefined, null or not a number, and no cell without a paragraph, in any part', {
  timeout: 60_000,
}, async () => {
  for (const tree of [sampleTree(), officialTree()]) expect(await packageProblems(tree)).toEqual([])
  await fc.assert(
    fc.asyncProperty(anyTree, async (tree) => {
      expect(await packageProblems(tree)).toEqual([])
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  )
})

it('would be seen', () => {
  expect(problemsOf('<w:pgMar w:top="undefined" w:left="1.5" w:right="NaN"/>')).toHaveLength(4)
  expect(problemsOf('<w:tc><w:p/><w:tbl/></w:tc>')).toEqual(['w:tc ends in w:tbl'])
})
