import { expect, it } from 'vitest'
import { brokenWord } from './broken-word.ts'
import { joinWrapped } from './join-wrapped.ts'
import { createLexicon } from './lexicon.ts'

function lines(...texts: string[]): { text: string; width: number; y: number }[] {
  return texts.map((text, at) => ({ text, width: text.length * 6, y: at * 12 }))
}

it.each<[string[], string]>([
  [['Rp.2.372', '.015.000'], 'Rp.2.372.015.000'],
  [['1.764.96', '4.000'], '1.764.964.000'],
  [['3364.BAA', '.008'], '3364.BAA.008'],
  [['Persenta', 'se'], 'Persentase'],
  [['Pelaksan', 'aan'], 'Pelaksanaan'],
  [['kegiatan', 'anggaran'], 'kegiatan anggaran'],
  [['Lembaga', 'Negara'], 'Lembaga Negara'],
  [['Dibawah', '60%'], 'Dibawah 60%'],
])('reads the full lines %j of a narrow cell as %s', (pieces, expected) => {
  expect(brokenWord(pieces, createLexicon())).toBe(expected)
})

it('breaks no word where the line had room left', () => {
  const lexicon = createLexicon()
  expect(joinWrapped(lines('Peng', 'gunaan dana'), 24, lexicon)).toBe('Penggunaan dana')
  expect(joinWrapped(lines('Peng', 'gunaan dana'), 60, lexicon)).toBe('Peng gunaan dana')
})

it('keeps the hyphen of a repeated word and drops the one a known word was broken with', () => {
  const lexicon = createLexicon()
  lexicon.add('tugas penyelenggaraan pemilihan umum oleh komisi di daerah')
  expect(joinWrapped(lines('peraturan undang-', 'undang'), null, lexicon)).toBe('peraturan undang-undang')
  expect(joinWrapped(lines('tugas penyeleng-', 'garaan'), null, lexicon)).toBe('tugas penyelenggaraan')
  expect(joinWrapped(lines('Nomor: 5/PR.03-1-', 'Kpt/03'), null, lexicon)).toBe('Nomor: 5/PR.03-1-Kpt/03')
})
