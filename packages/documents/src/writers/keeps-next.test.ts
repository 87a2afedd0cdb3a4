import { expect, it } from 'vitest'
import { heading, list, pageBreak, paragraph, signatures } from '../tree/make-block.ts'
import { keepsNext, keepsWhole } from './keeps-next.ts'

const chapter = heading({ id: 'bab-2', level: 1, text: 'BAB II' })
const title = heading({ id: 'judul', level: 1, text: 'JUDUL', continues: true })
const words = paragraph('Kalimat.')

it('holds a paragraph on the page of its signatures and of the list it announces', () => {
  expect(keepsNext(words, [signatures(null, [])])).toBe(true)
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
