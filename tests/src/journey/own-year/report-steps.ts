import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { runCli } from '../../support/akuntabel.ts'
import { printedPages } from '../printed-pages.ts'
import type { Desks } from './desks.ts'
import { ENTITAS, QUARTERS, REVISED, SPENT, TARGET } from './year.ts'

const PARTS = {
  'kata-pengantar': 'Laporan ini memuat kinerja tahun 2026.',
  ikhtisar: 'Kinerja tahun ini dicapai bersama seluruh bagian.',
  'latar-belakang': 'Kantor melayani pemilih di wilayah yang luas.',
  organisasi: 'Susunan organisasi tidak berubah.',
  sdm: 'Pegawai kantor bekerja di seluruh bagian.',
  'isu-strategis': '1. Layanan pemilih di kecamatan yang jauh',
  anggaran: 'Pagu dikurangi pada bulan Oktober.',
  rekomendasi: '1. Menambah jadwal layanan',
}

/** As a report prints it: two decimals with a comma. */
function percent(part: number, whole: number): string {
  return ((part / whole) * 100).toFixed(2).replace('.', ',')
}

function sum(figures: readonly (number | string)[]): number {
  return figures.reduce<number>((all, one) => all + Number(one), 0)
}

const RESULT = {
  kpu: (sum(QUARTERS.map(({ parts }) => parts[0])) / sum(QUARTERS.map(({ parts }) => parts[1]))) * 100,
  sekretariat: Number(QUARTERS[3].figure),
}
const SERAPAN = percent(sum(SPENT), REVISED)

/** The report of a year that is over: written, checked, final, published, and its figures those of the year. */
export function finalReport(desks: () => Desks): void {
  it.each(ENTITAS)('of the %s is written and handed in by the Operator', async (entitas) => {
    const operator = await desks().planner('operator')
    await operator.open('laporan', entitas)
    for (const [part, text] of Object.entries(PARTS)) await operator.cell(`isi.${part}.isi`, text)
    await operator.press('Simpan tulisan')
    await operator.hear('8 bagian tersimpan.')
    expect(await operator.page.locator('.notice li').allTextContents()).toEqual([])
    await operator.press('Ajukan untuk diperiksa')
    await operator.press('Ajukan untuk diperiksa')
    await operator.hear('Laporan Kinerja diajukan untuk diperiksa.')
  })

  it.each([
    ['kpu', 'ketua'],
    ['sekretariat', 'sekretaris'],
  ] as const)('of the %s is made final by the %s, who finds it on Beranda', async (entitas, key) => {
    const head = await desks().planner(key)
    await head.open('beranda', entitas)
    await head.follow(': Finalkan Laporan Kinerja 2026')
    await head.follow('Finalkan laporan')
    await head.press('Finalkan laporan ini')
    await head.hear('Laporan Kinerja difinalkan.')
  })

  it.each(ENTITAS)('of the %s is published, and says what the year was', async (entitas) => {
    const operator = await desks().planner('operator')
    await operator.open('dokumen', entitas)
    await operator.follow(/catat alamatnya publikasi Laporan Kinerja/)
    await operator.type('Tanggal', '11 Januari 2027')
    await operator.type('Alamat halaman', `https://kab-malang.kpu.go.id/lkj-2026-${entitas}`)
    await operator.press('Catat publikasi')
    await operator.hear('Publikasi tercatat.')

    const [pdf, docx] = [
      join(desks().dataDir, `lkj-${entitas}.pdf`),
      join(desks().dataDir, `lkj-${entitas}.docx`),
    ]
    for (const file of [pdf, docx]) {
      const answer = await operator.page.request.get(
        `/k/3507/${entitas}/2026/dokumen/lkj/unduh.${file.split('.').at(-1)}`,
      )
      expect(answer.status()).toBe(200)
      await writeFile(file, await answer.body())
    }

    const printed = (await printedPages(await readFile(pdf))).pages.join(' ')
    const written = (await mammoth.extractRawText({ path: docx })).value
    const capaian = percent(RESULT[entitas], Number(TARGET[entitas].target))
    for (const text of [printed, written]) {
      expect(text).toContain(capaian)
      expect(text).toContain(SERAPAN)
      for (const part of Object.values(PARTS))
        expect(text.replace(/\s+/g, ' ')).toContain(part.replace(/^1\. /, ''))
    }
    const { stdout } = await runCli(['periksa', pdf, docx, '--format', 'json'], desks().dataDir)
    const found = JSON.parse(stdout).files.flatMap(({ findings }: { findings: unknown[] }) => findings)
    expect(found).toEqual([])
  })
}
