import { createHash } from 'node:crypto'
import { formatDate, KEGIATAN_JENIS, KEGIATAN_STATES, type KegiatanState, monthName } from '@akuntabel/domain'
import {
  type Kegiatan,
  type KegiatanUntuk,
  listKegiatan,
  naskahOf,
  type PkPeriod,
  pesertaOf,
  type Reader,
  untukOfYear,
} from '@akuntabel/store'
import type { TabelRow } from '../tabel/tabel.ts'
import { type linkKey, loadServable, type Servable } from './kegiatan-links.ts'
import type { ReadIsi } from './kegiatan-words.ts'

/** One of the log with all that a file says of it. */
export interface Logged {
  row: Kegiatan
  peserta: ReadIsi['peserta']
  naskah: ReadIsi['naskah']
  untuk: KegiatanUntuk[]
}

/** The log of a year with what it can serve. */
export interface Log extends Servable {
  logged: Logged[]
}

export async function loadLog(tx: Reader, period: PkPeriod): Promise<Log> {
  const rows = await listKegiatan(tx, period)
  const ids = rows.map(({ id }) => id)
  const none = ids.length === 0
  const byKegiatan = <T extends { kegiatan_id: string }>(all: T[]) =>
    Map.groupBy(all, (one) => one.kegiatan_id)
  const peserta = byKegiatan(none ? [] : await pesertaOf(tx, period.unit, ids))
  const naskah = byKegiatan(none ? [] : await naskahOf(tx, period.unit, ids))
  const untuk = byKegiatan(none ? [] : await untukOfYear(tx, period))
  return {
    ...(await loadServable(tx, period)),
    logged: rows.map((row) => ({
      row,
      peserta: (peserta.get(row.id) ?? []).map(({ kegiatan_id: _, ...one }) => one),
      naskah: (naskah.get(row.id) ?? []).map(({ kegiatan_id: _, ...one }) => one),
      untuk: untuk.get(row.id) ?? [],
    })),
  }
}

/** What a file says of one, read. */
export interface KegiatanIsiFile
  extends Omit<ReadIsi, 'subbagian' | 'orang' | 'untuk'>,
    Pick<Kegiatan, 'subbagian_id' | 'person_id' | 'penanggung_jawab' | 'alasan' | 'dialihkan_ke'> {
  state: KegiatanState
}

/** All but what it serves, as the cells of a file. */
export function isiCells(isi: KegiatanIsiFile, { rencana }: Pick<Servable, 'rencana'>): TabelRow {
  const date = (one: string | null) => (one === null ? '' : formatDate(one))
  const { nama, tempat, tahapan, tujuan, hasil, kendala, solusi } = isi
  return {
    ...{ nama, jenis: KEGIATAN_JENIS[isi.jenis], rencana_mulai: date(isi.rencana_mulai) },
    rencana_selesai: date(isi.rencana_selesai),
    subbagian: rencana.parts.find(({ id }) => id === isi.subbagian_id)?.name ?? '',
    ...{ orang: isi.penanggung_jawab ?? '', keadaan: KEGIATAN_STATES[isi.state] },
    ...{ mulai: date(isi.mulai), selesai: date(isi.selesai) },
    ...{ alasan: isi.alasan ?? '', dialihkan_ke: isi.dialihkan_ke ?? '', tempat, tahapan },
    peserta: isi.peserta
      .map(({ kelompok, laki, perempuan }) => `${kelompok} | ${laki ?? ''} | ${perempuan ?? ''}`)
      .join('\n'),
    naskah: isi.naskah
      .map(({ nomor, tanggal, perihal }) => `${nomor} | ${date(tanggal)} | ${perihal}`)
      .join('\n'),
    ...{ tujuan, hasil, kendala, solusi },
  }
}

/** How a file names something that is served; null where the year has it no more. */
export function linkText(
  { indikator_id, kode_anggaran, rencana_aksi_id, bulan }: Parameters<typeof linkKey>[0],
  { rencana: { indikator } }: Pick<Servable, 'rencana'>,
): string | null {
  if (kode_anggaran !== null) return kode_anggaran
  for (const { id, kode, steps } of indikator) {
    if (id === indikator_id) return kode
    const step = steps.find((one) => one.id === rencana_aksi_id)
    if (step !== undefined && bulan !== null) return `${kode} | ${monthName(bulan)} | ${step.uraian}`
  }
  return null
}

export function loggedIsi({ row, peserta, naskah }: Logged): KegiatanIsiFile {
  const { unit_code: _, id: __, entitas: ___, tahun: ____, version: _____, ...rest } = row
  const { updated_by: ______, updated_at: _______, ...isi } = rest
  return { ...isi, peserta, naskah }
}

/** The log as rows of a file. */
export function logRows(log: Log): TabelRow[] {
  return log.logged.map((one) => ({
    ...isiCells(loggedIsi(one), log),
    untuk: one.untuk
      .flatMap((link) => linkText(link, log) ?? [])
      .toSorted()
      .join('\n'),
  }))
}

/** Tells whether somebody has changed the log since a file was shown beside it. */
export function logSeal(log: Log): string {
  return createHash('sha256')
    .update(JSON.stringify(logRows(log)))
    .digest('hex')
    .slice(0, 16)
}
