import type { Pool } from 'pg'
import { columnsOf, copyRows, salted } from './copy-rows.ts'

/** The sample's last year and the years that are added as copies of it. */
const LAST = 2022
const ADDED = [2023, 2024, 2025]
/** How many copies of each of its sixteen indicators are added. */
const COPIES = 4

/** Identities that outlive a year. */
const LASTING = new Set(['indikator_id', 'subbagian_id', 'dokumen_id', 'pejabat_id', 'kegiatan_id'])

const own = 't.tahun = 2022'
const of = (parent: string, column: string) =>
  `t.${column} in (select id from ${parent} where tahun = ${LAST})`

/** What the sample has of later years already. */
const OPENED = ['jendela', 'tahun_kinerja']

/** Rows of a year, each after what it points at. */
const OF_YEAR: [table: string, where: string][] = [
  ['dipa', own],
  ...['dipa_revisi', 'anggaran_baris', 'anggaran_pagu', 'realisasi_anggaran'].map(
    (table): [string, string] => [table, of('dipa', 'dipa_id')],
  ),
  ['rkt', own],
  ['rkt_indikator', of('rkt', 'rkt_id')],
  ['pk', own],
  ...['pk_sasaran', 'pk_program', 'pk_indikator'].map((table): [string, string] => [
    table,
    of('pk', 'pk_id'),
  ]),
  [
    'pk_target_triwulan',
    `t.pk_indikator_id in (select i.id from pk_indikator i join pk on pk.id = i.pk_id where pk.tahun = ${LAST})`,
  ],
  ['pengukuran', own],
  ['pengukuran_nilai', of('pengukuran', 'pengukuran_id')],
  ['pengukuran_komponen', of('pengukuran', 'pengukuran_id')],
  ['rencana_aksi', own],
  ['rencana_aksi_anggaran', of('rencana_aksi', 'rencana_aksi_id')],
  ['ringkasan', own],
  ...OPENED.map((table): [string, string] => [table, own]),
]

/** Columns of the rows of an indicator that name the row itself. */
const OF_INDICATOR: [table: string, identities: string[]][] = [
  ['indikator_versi', []],
  ['indikator_komponen', []],
  ['renstra_indikator', []],
  ['renstra_target', []],
  ['rkt_indikator', ['id']],
  ['pk_indikator', ['id']],
  ['pengukuran_nilai', []],
  ['pengukuran_komponen', []],
]

/** Makes of the sample an office of eighty indicators measured in five years. Expects that no guard is on. */
export async function widenOffice(pool: Pool): Promise<void> {
  for (const table of OPENED)
    await pool.query(`delete from ${table} where unit_code = '3572' and tahun > ${LAST}`)
  for (const tahun of ADDED)
    for (const [table, where] of OF_YEAR) await copyYear(pool, { table, where, tahun })
  await pool.query(
    `create temporary table asli as select distinct indikator_id from pk_indikator where unit_code = '3572'`,
  )
  for (let at = 1; at <= COPIES; at++) await copyIndicators(pool, `salinan-${at}`, at)
}

async function copyYear(
  pool: Pool,
  { table, where, tahun }: { table: string; where: string; tahun: number },
): Promise<void> {
  const set = (await columnsOf(pool, table)).flatMap(({ name, type }) => {
    if (name === 'tahun') return [[name, `${tahun}`]]
    if (type === 'date') return [[name, `(t.${name} + interval '${tahun - LAST} years')::date`]]
    return type === 'uuid' && !LASTING.has(name) ? [[name, salted(name, `${tahun}`)]] : []
  })
  await copyRows(pool, { table, where, set: Object.fromEntries(set) })
}

async function copyIndicators(pool: Pool, salt: string, at: number): Promise<void> {
  await copyRows(pool, {
    table: 'indikator',
    where: 't.id in (select indikator_id from asli)',
    set: { id: salted('id', salt), kode: `t.kode || '-${at}'`, sort: `t.sort + ${at} * 100` },
  })
  for (const [table, identities] of OF_INDICATOR) {
    const names = new Set((await columnsOf(pool, table)).map(({ name }) => name))
    await copyRows(pool, {
      table,
      where: 't.indikator_id in (select indikator_id from asli)',
      set: {
        ...Object.fromEntries(identities.map((name) => [name, salted(name, salt)])),
        ...(names.has('sort') ? { sort: `t.sort + ${at} * 100` } : {}),
        indikator_id: salted('indikator_id', salt),
      },
    })
  }
  await copyRows(pool, {
    table: 'pk_target_triwulan',
    where: `t.pk_indikator_id in (select id from pk_indikator where indikator_id in (select indikator_id from asli))`,
    set: { pk_indikator_id: salted('pk_indikator_id', salt) },
  })
}
