import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { parseSettings } from '../settings/settings.ts'
import { silence } from '../settings/silence.ts'
import { sampleReport } from '../testing/sample-report.ts'
import { excerptOf } from './excerpt.ts'
import { reportHtml } from './html.ts'
import { reportJson } from './json.ts'
import { reportSarif } from './sarif.ts'
import { reportText } from './teks.ts'

const { report, doc } = sampleReport()
const found = report.files[0]?.findings[0]

it('the sample has one finding', () => {
  expect(report.files.map((file) => file.findings.length)).toEqual([1])
})

describe('teks', () => {
  it('says the verdict, the heading, the arithmetic and the fingerprint', () => {
    const text = reportText(report)
    expect(text).toContain('1 temuan: 1 salah hitung. Diperiksa: 1 tabel')
    expect(text).toContain('BAB III AKUNTABILITAS KINERJA')
    expect(text).toContain('hitungan: 4.103.445.000 − 4.082.850.734 = 20.594.266')
    expect(text).toContain(found?.fingerprint)
    expect(text).not.toContain('\u001b')
  })

  it('colours for a terminal', () => {
    expect(reportText(report, { colour: true })).toContain('\u001b[31m[salah]\u001b[0m')
  })
})

describe('json', () => {
  it('keeps the contract', () => {
    const { version, files } = JSON.parse(reportJson(report))
    expect(version).toBe(1)
    expect(Object.keys(files[0])).toEqual([
      ...['file', 'document', 'findings', 'checked', 'passed', 'unchecked'],
      ...['parts', 'keyFigures'],
    ])
    expect(files[0].passed[0]).toMatchObject({ rule: 'hitung/sisa', location: { row: 3 } })
    expect(files[0].findings[0]).toMatchObject({
      rule: 'hitung/sisa',
      severity: 'error',
      stated: '20.594.260',
      expected: '20.594.266',
      location: { page: null, table: 1, row: 2, heading: 'BAB III AKUNTABILITAS KINERJA' },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })
})

describe('sarif', () => {
  const sarif = (from = report) => JSON.parse(reportSarif(from, { version: '1.2.3' }))

  it('lists every rule once and points each result at its rule and line', () => {
    const { runs, version } = sarif()
    const { driver } = runs[0].tool
    expect(version).toBe('2.1.0')
    expect(driver).toMatchObject({ version: '1.2.3' })
    expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id))
    const [result] = runs[0].results
    expect(driver.rules[result.ruleIndex].id).toBe('hitung/sisa')
    expect(result.level).toBe('error')
    expect(result.locations[0].physicalLocation.region.startLine).toBe(found?.location.line)
  })

  it('keeps the fingerprint when pages come before it', () => {
    const print = (from: typeof report) => sarif(from).runs[0].results[0].partialFingerprints['akuntabel/v1']
    const moved = sampleReport('# BAB II\nKalimat baru.\n\nKalimat lain.\n\n').report
    expect(moved.files[0]?.findings[0]?.location.line).not.toBe(found?.location.line)
    expect(print(moved)).toBe(print(report))
  })

  it('escapes the path of a file', () => {
    const named = { ...report, files: report.files.map((file) => ({ ...file, file: 'a b/lkj#1.txt' })) }
    expect(sarif(named).runs[0].artifacts[0].location.uri).toBe('a%20b/lkj%231.txt')
  })
})

describe('html', () => {
  it('shows the finding beside its row, with the wrong cell marked', () => {
    const html = reportHtml(report, (finding) => excerptOf(finding, doc))
    expect(html).toMatch(/<td class="hit">20\.594\.260<\/td>/)
    expect(html).toContain('<td>Dukungan &lt;Manajemen&gt;</td>')
    expect(html).toContain('<dd>20.594.266</dd>')
  })

  it('loads nothing, runs nothing, and its policy allows its own style only', () => {
    const html = reportHtml(report, (finding) => excerptOf(finding, doc))
    expect(html).not.toMatch(/<script|<link|<img|https?:|\sstyle=|\son\w+=/)
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'/)
  })
})

describe('.akuntabel.json', () => {
  it('moves a finding out, counts it and keeps the reason', () => {
    const read = parseSettings(
      JSON.stringify({ abaikan: [{ sidik: found?.fingerprint, alasan: 'Angka pusat.' }] }),
    )
    if (!read.ok || !report.files[0]) throw new Error('not read')
    const quiet = { ...report, files: [silence(report.files[0], read.settings)] }
    expect(quiet.files[0]?.findings).toEqual([])
    expect(reportText(quiet)).toContain('Tidak ada temuan. 1 disembunyikan.')
    expect(JSON.parse(reportJson(quiet)).files[0].silenced).toMatchObject([
      { rule: 'hitung/sisa', reason: 'Angka pusat.' },
    ])
    expect(reportHtml(quiet)).toContain('Alasan: Angka pusat.')
    expect(JSON.parse(reportSarif(quiet, { version: '1' })).runs[0].results).toMatchObject([
      { suppressions: [{ kind: 'external', justification: 'Angka pusat.' }] },
    ])
  })

  it.each([
    ['{', 'bukan JSON'],
    ['{}', '"abaikan" tidak ada'],
    ['{"abaikan":[{"sidik":"x","alasan":"y"}]}', 'butir ke-1 tidak menyebut "sidik"'],
    ['{"abaikan":[{"sidik":"0123456789abcdef"}]}', 'butir ke-1 tidak menyebut "alasan"'],
    ['{"abaikan":[null]}', 'butir ke-1'],
  ])('refuses %s', (text, why) => {
    expect(parseSettings(text)).toMatchObject({ ok: false, sentence: expect.stringContaining(why) })
  })
})
