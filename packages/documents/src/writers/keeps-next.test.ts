import { expect, it } from 'vitest'
import type { Block } from '../tree/block.ts'
import { heading, list, pageBreak, paragraph, signatures } from '../tree/make-block.ts'
import { clauses, tembusan } from '../tree/make-official.ts'
import { column, row, table } from '../tree/make-table.ts'
import { keepsWhole, keptBlocks } from './keeps-next.ts'
import { tailLength } from './tail.ts'

const chapter = heading({ id: 'bab-2', level: 1, text: 'BAB II' })
const title = heading({ id: 'judul', level: 1, text: 'JUDUL', continues: true })
const words = paragraph('Kalimat.')
const signed = signatures(null, [])
const small = table({ id: 't', columns: [column('a')], rows: [row(['1'])] })
const keepsNext = (block: Block, after: Block[]) => keptBlocks([block, ...after])[0]

it('holds a paragraph on the page of its signatures and of the list it announces', () => {
  expect(keepsNext(words, [signed])).toBe(true)
  expect(keepsNext(paragraph('yaitu:'), [list('decimal', ['a'])])).toBe(true)
  expect(keepsNext(words, [list('decimal', ['a'])])).toBe(false)
})

it('leaves no page of two lines at the end of a chapter', () => {
  expect([keepsNext(words, [words, chapter]), keepsNext(words, [words, pageBreak()])]).toEqual([true, true])
  expect([keepsNext(words, [words, title]), keepsNext(words, [words, words])]).toEqual([false, false])
  expect([keepsWhole(words, chapter), keepsWhole(words, words), keepsWhole(words, undefined)]).toEqual([
    true,
    false,
    false,
  ])
  expect(keepsWhole(paragraph('kata '.repeat(200)), chapter)).toBe(false)
})

it('holds the end of a table and of clauses on the page of remarks and signatures', () => {
  const after = [words, words, signed, signed, tembusan(['Arsip'])]
  expect(keptBlocks([small, ...after, words])).toEqual([true, true, true, true, true, false, false])
  expect(tailLength([clauses([]), ...after], 0)).toBe(5)
  expect(tailLength([small, words, small, signed], 0)).toBe(0)
  expect(tailLength([small, paragraph('kata '.repeat(300)), signed], 0)).toBe(0)
  expect(tailLength([table({ ...small, withNext: true }), words, small], 0)).toBe(1)
})
