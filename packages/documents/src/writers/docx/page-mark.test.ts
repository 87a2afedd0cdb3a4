import { expect, it } from 'vitest'
import { fillPageMarks, pageMark } from './page-mark.ts'

it('puts the page where its mark stands, nothing where the page is not known, and leaves other text alone', () => {
  const xml = `<w:t>${pageMark('_Toc000001')}</w:t><w:t>${pageMark('_Toc000002')}</w:t><w:t>\uE000x\uE001</w:t>`
  const pageAt = new Map([
    ['_Toc000001', 'iv'],
    ['_Toc000002', ''],
  ])
  expect(fillPageMarks(xml, pageAt)).toBe('<w:t>iv</w:t><w:t></w:t><w:t>\uE000x\uE001</w:t>')
})
