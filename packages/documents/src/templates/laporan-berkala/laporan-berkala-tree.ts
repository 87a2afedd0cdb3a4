import { formatDate, PERIODE } from '@akuntabel/domain'
import type { LangkahBerkalaData, LaporanBerkalaData } from '../../data/laporan-berkala.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading, paragraph, prose } from '../../tree/make-block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { kegiatanTable } from '../pengukuran/kegiatan-table.ts'
import { sasaranTable } from '../pengukuran/sasaran-table.ts'
import { putusanTable } from '../rapat/rapat-trees.ts'
import { entityShortName } from '../support/entity.ts'
import { budgetShare, count, money, percent } from '../support/figures.ts'
import { noAnggaran, noAnswer, noRealisasiPeriode, noRencanaAksi } from '../support/missing.ts'
import { numberLine } from '../support/paper-number.ts'
import { planTree } from '../support/plan-tree.ts'
import { withoutStop } from '../support/sentence.ts'
import { signatureToDate, signing } from '../support/signing.ts'
import { typedText } from '../support/typed-text.ts'

/** How an entity stands after a quarter or a half of its year: figures, steps, money, what stood in the way, what was decided, and what people say of it. */
export function laporanBerkalaTree(laporan: LaporanBerkalaData): DocumentTree {
  const { tahun, periode, state } = laporan
  const title = `Laporan Kinerja ${PERIODE[periode]} Tahun ${tahun}`
  return planTree(laporan, {
    ...{ kind: 'laporan-berkala', state, title, id: 'laporan-berkala' },
    wide: [
      ...numbered(laporan),
      ...part('A.', 'Pendahuluan', introduction(laporan)),
      ...part('B.', 'Capaian Kinerja', achieved(laporan)),
      ...part('C.', 'Pelaksanaan Rencana Aksi', steps(laporan)),
      ...part('D.', 'Penyerapan Anggaran', spent(laporan)),
      ...part('E.', 'Hambatan, Kendala, dan Rencana Tindak Lanjut', [
        ...obstacles(laporan),
        ...written(laporan, 'hambatan'),
      ]),
      ...part('F.', 'Putusan Rapat', decided(laporan)),
      ...part('G.', laporan.teks.saran?.trim() ? 'Simpulan dan Saran' : 'Simpulan', conclusion(laporan)),
      ...signed(laporan),
    ],
  })
}

function numbered(laporan: LaporanBerkalaData): Block[] {
  const line = numberLine(laporan)
  return line === null ? [] : [paragraph(line, { align: 'center' })]
}

/** With its date where it is signed; a paper that is not yet leaves room for it. */
function signed({ office, tahun, triwulan, tanggal, signer, ditandatangani }: LaporanBerkalaData): Block[] {
  const key = 'laporan-berkala'
  if (tanggal === null)
    return signatureToDate({ key, office, signer, tahun: triwulan === 4 ? tahun + 1 : tahun })
  const sign = ditandatangani ? ({ sign: 'ttd' } as const) : {}
  return signing({ key, office, date: tanggal, parties: [{ signer, ...sign }] })
}

/** What people wrote of a part; nothing where they wrote nothing. */
function written({ teks }: LaporanBerkalaData, bagian: string): Block[] {
  return typedText(teks[bagian] ?? '', new Map())
}

function part(label: string, text: string, blocks: Block[]): Block[] {
  return [heading({ id: `bagian-${label[0]?.toLowerCase()}`, level: 2, label, text }), ...blocks]
}

function introduction(laporan: LaporanBerkalaData): Block[] {
  const { office, tahun, periode, sasaran } = laporan
  const indikator = sasaran.reduce((sum, one) => sum + one.indikator.length, 0)
  return [
    prose(
      `Laporan ini menyajikan kinerja ${entityShortName(office)} pada ${PERIODE[periode]} tahun ${tahun} atas `,
      count(sasaran.length, 'jumlah:sasaran'),
      ' sasaran dengan ',
      count(indikator, 'jumlah:indikator'),
      ' indikator menurut perjanjian kinerja, beserta pelaksanaan rencana aksi, penyerapan anggaran, ',
      'hambatan, dan tindak lanjutnya.',
    ),
    ...written(laporan, 'pendahuluan'),
  ]
}

function achieved(laporan: LaporanBerkalaData): Block[] {
  const { sasaran, entitas, tahun, triwulan, belumDiukur, periode } = laporan
  return [
    sasaranTable(sasaran, { id: 'tabel-capaian', tahun, triwulan, entitas }),
    ...belumDiukur.map((kode) => prose(`${kode}: `, noRealisasiPeriode(kode, PERIODE[periode]))),
    ...written(laporan, 'capaian'),
  ]
}

function steps({ langkah, periode }: LaporanBerkalaData): Block[] {
  if (langkah.length === 0) return [prose(noRencanaAksi())]
  const of = (hasil: LangkahBerkalaData['hasil']) =>
    count(langkah.filter((one) => one.hasil === hasil).length, `jumlah:langkah-${hasil}`)
  return [
    prose(
      'Dari ',
      count(langkah.length, 'jumlah:langkah'),
      ` langkah yang direncanakan pada ${PERIODE[periode]}, `,
      ...[of('ya'), ' dilaksanakan, ', of('tidak'), ' tidak dilaksanakan, dan '],
      ...[of('belum'), ' belum dilaporkan.'],
    ),
    table({
      ...{ id: 'tabel-langkah', numberRow: true, close: true },
      columns: [
        column('No.', { align: 'center', width: 0.4 }),
        column('Indikator', { width: 0.8 }),
        column('Rencana Aksi', { width: 3.6 }),
        column('Pelaksana', { width: 2 }),
        column('Keadaan', { width: 1.4 }),
        column('Alasan dan Tanggal Baru', { width: 2.4 }),
      ],
      rows: langkah.map((one, at) =>
        row([`${at + 1}.`, one.kode, one.uraian, one.pic ?? '–', HASIL[one.hasil], reasonOf(one)]),
      ),
    }),
  ]
}

const HASIL: Record<LangkahBerkalaData['hasil'], string> = {
  ya: 'Dilaksanakan',
  tidak: 'Tidak dilaksanakan',
  belum: 'Belum dilaporkan',
}

function reasonOf({ alasan, tanggalBaru }: LangkahBerkalaData): string {
  if (alasan === null) return tanggalBaru === null ? '–' : `Menjadi ${formatDate(tanggalBaru)}`
  return tanggalBaru === null ? alasan : `${withoutStop(alasan)}; menjadi ${formatDate(tanggalBaru)}`
}

function spent(laporan: LaporanBerkalaData): Block[] {
  const { anggaran, serapan, triwulan, periode } = laporan
  if (anggaran === null) return [prose(noAnggaran()), ...written(laporan, 'anggaran')]
  const { total } = anggaran
  const until = `sampai-tw${triwulan}`
  return [
    prose(
      `Sampai akhir ${PERIODE[periode]}, dari pagu `,
      money(total.pagu, `pagu:jumlah:${until}`),
      ' terealisasi ',
      money(total.realisasi, `realisasi:jumlah:${until}`),
      ' atau ',
      budgetShare(total.persen, `serapan:jumlah:${until}`),
      '.',
      ...againstTarget(serapan),
    ),
    kegiatanTable(anggaran, { id: 'tabel-anggaran', triwulan }),
    ...written(laporan, 'anggaran'),
  ]
}

function againstTarget(serapan: LaporanBerkalaData['serapan']): Content[] {
  if (!serapan?.target || serapan.hasil === null) return []
  return [
    ' Target serapan kantor sampai triwulan itu adalah ',
    budgetShare(serapan.target, `target-serapan:${serapan.triwulan}`),
    serapan.hasil === 'tercapai' ? ' dan tercapai.' : ' dan belum tercapai.',
  ]
}

function obstacles({ hambatan, hambatanDiminta, periode }: LaporanBerkalaData): Block[] {
  if (hambatan.length === 0) return [prose('Belum ada indikator yang diukur pada masa ini.')]
  const silent = hambatan.every((one) =>
    [one.hambatan, one.kendala, one.solusi, one.tindakLanjut].every((text) => !text?.trim()),
  )
  if (silent && !hambatanDiminta)
    return [
      prose(`Tidak ada hambatan, kendala, atau rencana tindak lanjut yang dicatat pada ${PERIODE[periode]}.`),
    ]
  const said = (text: string | null): Content => text?.trim().replace(/\s*\n\s*/gu, ' ') || '–'
  return [
    table({
      ...{ id: 'tabel-hambatan', numberRow: true, close: true },
      columns: [
        column('No.', { align: 'center', width: 0.4 }),
        column('Indikator', { width: 2.2 }),
        column('Hambatan', { width: 2 }),
        column('Kendala', { width: 1.6 }),
        column('Solusi', { width: 2 }),
        column('Rencana Tindak Lanjut', { width: 2.4 }),
      ],
      rows: hambatan.map((one, at) =>
        row([
          ...[`${at + 1}.`, cell(`${one.kode} ${one.uraian}`)],
          one.hambatan === null && hambatanDiminta ? noAnswer('hambatan', one.kode) : said(one.hambatan),
          ...[said(one.kendala), said(one.solusi), said(one.tindakLanjut)],
        ]),
      ),
    }),
  ]
}

function decided({ putusan, periode }: LaporanBerkalaData): Block[] {
  if (putusan.length === 0) return [prose(`Belum ada putusan rapat tentang ${PERIODE[periode]}.`)]
  return [putusanTable(putusan)]
}

function conclusion(laporan: LaporanBerkalaData): Block[] {
  const { entitas, office, tahun, triwulan, periode } = laporan
  const { value, filled, of, whole, kategori } = entitas
  const all = filled === of
  const part: Content[] =
    whole === of
      ? kategori === null
        ? []
        : [`, berkategori ${kategori.name}`]
      : [
          all ? ', untuk sementara karena data ' : ', untuk sementara dari ',
          ...[count(all ? of - whole : filled, 'jumlah:terukur'), ' di antara '],
          ...[count(of, 'jumlah:indikator'), all ? ' indikator belum lengkap' : ' indikator'],
        ]
  return [
    prose(
      `Capaian kinerja ${entityShortName(office)} sampai ${PERIODE[periode]} tahun ${tahun} adalah `,
      percent(value, `capaian:entitas:${tahun}:sampai-tw${triwulan}`),
      ...part,
      '. Langkah yang belum dilaksanakan dan hambatan di atas menjadi bahan rapat evaluasi berikutnya.',
    ),
    ...written(laporan, 'saran'),
  ]
}
