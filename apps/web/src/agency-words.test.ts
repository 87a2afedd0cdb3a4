import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Words of one agency: pages say them only through its data. The first start offers the offices that ship. */
const WORDS =
  /\b(KPU|KIP)\b|Komisi (Pemilihan|Independen)|[Pp]emilu\b|\bKetua\b|\bSekretaris\b|\bSekretariat\b|\bDivisi\b|[Kk]asubbag|Subbagian/u

const pages = globSync('**/*.svelte', { cwd: import.meta.dirname }).filter(
  (file) => !file.startsWith('routes/mulai/'),
)

it('holds no word of one agency in any page', () => {
  expect(pages.length).toBeGreaterThan(40)
  const said = pages.flatMap((file) => {
    const found = WORDS.exec(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    return found === null ? [] : [`${file}: ${found[0]}`]
  })
  expect(said).toEqual([])
})
