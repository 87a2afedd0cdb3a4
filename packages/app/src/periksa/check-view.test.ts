import { readDocument } from '@akuntabel/documents/readers'
import { describe, expect, it } from 'vitest'
import { checkFiles } from './check-files.ts'
import { checkFilter } from './check-filter.ts'
import { checkView } from './check-view.ts'
import { packCheck, type StoredCheck, storedCheck, unpackCheck } from './stored-check.ts'

const TEXT = `# LAPORAN KINERJA KPU KOTA MAGELANG TAHUN 2021

# BAB II PERENCANAAN KINERJA

Analisa dilakukan setiap triwulan.

# BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Realisasi Anggaran

Kode\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)\tPersen
3355\tDukungan Manajemen\t4.103.445.000\t4.082.850.734\t20.594.260\t79,50%
3356\tProgram Lain\t1.000.000\t900.000\t100.000\t90,00%
`

const stored = async (): Promise<StoredCheck> =>
  storedCheck(await checkFiles([{ name: 'lkj.txt', bytes: Buffer.from(TEXT) }]))
const filter = (query: string) => checkFilter(new URLSearchParams(query))
const rulesOf = (view: ReturnType<typeof checkView>) =>
  view.files.flatMap((file) =>
    file.groups.flatMap(({ repairs }) => repairs.map(({ findings }) => findings.map(({ rule }) => rule))),
  )

describe('a result', () => {
  it('is a list of repairs: what one wrong row makes wrong stands together, the worst first', async () => {
    const view = checkView(await stored(), [])
    const repairs = view.files[0]?.groups[0]?.repairs ?? []
    expect(rulesOf(view)[0]?.toSorted()).toEqual(['hitung/persen', 'hitung/sisa'])
    expect(repairs[0]).toMatchObject({ no: 1, severity: 'error', chapter: 'BAB III AKUNTABILITAS KINERJA' })
    expect(rulesOf(view).at(-1)).toEqual(['bentuk/istilah'])
    expect(view.counts.salah + view.counts.lihat + view.counts.catatan).toBe(view.findings)
  })

  it('is filtered by outcome, family and chapter, and counted by each', async () => {
    const check = await stored()
    const show = (query: string) => rulesOf(checkView(check, [], filter(query))).flat()
    expect(show('rumpun=bentuk')).toEqual(['bentuk/istilah'])
    expect(show('hasil=salah')).not.toContain('bentuk/istilah')
    expect(show('bab=BAB II PERENCANAAN KINERJA')).toEqual(['bentuk/istilah'])
    expect(show('bab=BAB IX')).toEqual([])
    const { choices, findings } = checkView(check, [], filter('rumpun=bentuk'))
    for (const list of Object.values(choices))
      expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(findings)
  })

  it('is ordered by chapter when asked, without losing a repair', async () => {
    const check = await stored()
    const [file] = checkView(check, [], filter('urut=bab')).files
    const headings = file?.groups.map(({ heading }) => heading) ?? []
    expect(headings.indexOf('BAB II PERENCANAAN KINERJA')).toBeLessThan(
      headings.indexOf('BAB III AKUNTABILITAS KINERJA'),
    )
    expect(file?.shown).toBe(checkView(check, []).files[0]?.shown)
  })

  it('hides what is marked, visibly, and shows the rest as before', async () => {
    const check = await stored()
    const [sidik = ''] = checkView(check, []).files[0]?.groups[0]?.repairs[0]?.findings[0]?.sidik ?? []
    const view = checkView(check, [{ sidik, alasan: 'Angka pusat.' }])
    expect(view).toMatchObject({ hidden: 1, findings: checkView(check, []).findings - 1 })
    expect(view.files[0]?.hidden).toMatchObject([{ fingerprint: sidik, reason: 'Angka pusat.' }])
    expect(view.verdict).toContain('1 disembunyikan')
  })

  it('is packed and unpacked as it was', async () => {
    const check = await stored()
    expect(await unpackCheck(await packCheck(check))).toEqual(JSON.parse(JSON.stringify(check)))
  })

  it('of thousands of findings keeps what a page can show', async () => {
    const check = await stored()
    const [file] = check.report.files
    const [finding] = file?.findings ?? []
    if (file === undefined || finding === undefined) throw new Error('nothing was found')
    const many = Array.from({ length: 9000 }, () => finding)
    const packed = await packCheck({ ...check, report: { version: 1, files: [{ ...file, findings: many }] } })
    expect((await unpackCheck(packed)).report.files[0]?.findings).toHaveLength(500)
  })
})

it('a file without figures is no clean bill', async () => {
  const bytes = Buffer.from('Dengan hormat,\n\nterima kasih.\n')
  expect((await readDocument(bytes, 'surat.txt')).blocks.length).toBeGreaterThan(0)
  const { files } = checkView(storedCheck(await checkFiles([{ name: 'surat.txt', bytes }])), [])
  expect(files[0]).toMatchObject({ nothing: true, verdict: expect.stringContaining('Tidak ada yang dapat') })
})
