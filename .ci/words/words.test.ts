import { join } from 'node:path'
import { expect, it } from 'vitest'
import { texts, textsOf } from './texts.ts'
import { losersIn, wordRules } from './word-rules.ts'

const root = join(import.meta.dirname, '../..')
const rules = wordRules(join(root, 'docs/glossary.md'))
const all = texts(root)

it('no text a person reads uses a word that lost', () => {
  const found = all.flatMap(({ path, line, text }) =>
    rules.flatMap((rule) =>
      losersIn(text, rule).map((lost) => `${path}:${line} ${lost} → ${rule.word}: ${text}`),
    ),
  )
  expect(found).toEqual([])
})

it('every winner is in use, and no word wins twice or wins and loses', () => {
  const words = rules.map(({ word }) => word.toLowerCase())
  const used = all.map(({ text }) => text.toLowerCase()).join('\n')
  expect(words.filter((word) => !used.includes(word))).toEqual([])
  const losers = rules.flatMap(({ never }) => never)
  expect(new Set([...words, ...losers]).size).toBe(words.length + losers.length)
  expect(rules.filter(({ never }) => never.length === 0)).toEqual([])
})

it.each([
  ['markup', 'a.svelte', '<p>\n  Upload berkas</p>', 2],
  ['an attribute', 'a.svelte', '<PageHead\n title="Upload berkas" />', 2],
  ['an expression', 'a.svelte', "<p>{a ? 'Berkas diupload' : ''}</p>", 1],
  ['a script', 'a.svelte', "<script>\n const a = 'Uploadlah berkas'\n</script>", 2],
  ['a template', 'a.ts', `const a = 1\nconst b = \`Upload \${a} berkas\``, 2],
])('a losing word is found in %s', (_where, path, source, line) => {
  const [rule] = rules.filter(({ word }) => word === 'unggah')
  const found = textsOf(path, source).filter(({ text }) => rule && losersIn(text, rule).length > 0)
  expect(found.map((text) => text.line)).toEqual([line])
})

it('identifiers, classes and names of other things are no sentences', () => {
  const code = "import { a } from 'upload file'\nconst key = 'upload'\nconst path = '/upload'"
  expect(textsOf('a.ts', code)).toEqual([])
  expect(textsOf('a.svelte', '<p class="button upload">Unggah</p>').map(({ text }) => text)).toEqual([
    'Unggah',
  ])
  const rule = { word: 'keluaran', never: ['output'], except: ['rincian output'] }
  expect(losersIn('Rincian Output', rule)).toEqual([])
  expect(losersIn('Capaian output', rule)).toEqual(['output'])
})
