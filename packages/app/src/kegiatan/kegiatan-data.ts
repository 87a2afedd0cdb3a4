import type { KegiatanData } from '@akuntabel/documents'
import { formatDate, formatSpan, KEGIATAN_JENIS, KEGIATAN_STATES } from '@akuntabel/domain'
import {
  type Kegiatan,
  type KegiatanNaskah,
  type KegiatanUntuk,
  listKegiatan,
  listRencanaAksi,
  naskahOf,
  type PkPeriod,
  pesertaOf,
  type Reader,
  untukOfYear,
} from '@akuntabel/store'
import { daysOf } from './kegiatan-links.ts'

/** One of the log as papers print it, with the row it was read from. */
export interface PrintedKegiatan {
  row: Kegiatan
  data: KegiatanData
}

/** The log of a year as papers print it. */
export async function printedKegiatan(tx: Reader, period: PkPeriod): Promise<PrintedKegiatan[]> {
  const rows = await listKegiatan(tx, period)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const peserta = Map.groupBy(await pesertaOf(tx, period.unit, ids), (one) => one.kegiatan_id)
  const naskah = Map.groupBy(await naskahOf(tx, period.unit, ids), (one) => one.kegiatan_id)
  return rows.map((row) => ({
    row,
    data: {
      ...{ nama: row.nama, jenis: KEGIATAN_JENIS[row.jenis], tanggal: formatSpan(daysOf(row)) },
      ...{ tempat: row.tempat, tahapan: row.tahapan, keadaan: stateText(row) },
      peserta: (peserta.get(row.id) ?? []).map(({ kelompok, laki, perempuan }) => ({
        ...{ kelompok, laki, perempuan },
      })),
      naskah: (naskah.get(row.id) ?? []).map(naskahText),
      ...{ tujuan: row.tujuan, hasil: row.hasil, kendala: row.kendala, solusi: row.solusi },
    },
  }))
}

/**
 * What was carried out for each indicator, by itself or by a step of it, with what was said of it there; in the order of
 * the days.
 */
export async function kegiatanByIndikator(
  tx: Reader,
  period: PkPeriod,
): Promise<ReadonlyMap<string, KegiatanData[]>> {
  const printed = await printedKegiatan(tx, period)
  if (printed.length === 0) return new Map()
  const owner = new Map((await listRencanaAksi(tx, period)).map((step) => [step.id, step.indikator_id]))
  const links = Map.groupBy(await untukOfYear(tx, period), (one) => one.kegiatan_id)
  const found = new Map<string, KegiatanData[]>()
  for (const { row, data } of printed) {
    if (row.state !== 'dilaksanakan') continue
    const ofIndikator = Map.groupBy(
      links.get(row.id) ?? [],
      (link) => link.indikator_id ?? owner.get(link.rencana_aksi_id ?? ''),
    )
    for (const [indikator, own] of ofIndikator)
      if (indikator !== undefined)
        found.set(indikator, [...(found.get(indikator) ?? []), { ...data, ...saidThere(data, own) }])
  }
  return found
}

/** Of several links to one indicator the one to itself is heard before its steps. */
function saidThere(data: KegiatanData, links: readonly KegiatanUntuk[]): Partial<KegiatanData> {
  const own = links.toSorted((a, b) => Number(a.indikator_id === null) - Number(b.indikator_id === null))
  const text = (field: 'tujuan' | 'hasil' | 'kendala' | 'solusi') =>
    own.find((link) => link[field] !== '')?.[field] ?? data[field]
  return { tujuan: text('tujuan'), hasil: text('hasil'), kendala: text('kendala'), solusi: text('solusi') }
}

function stateText({ state, alasan, dialihkan_ke }: Kegiatan): string {
  const to = dialihkan_ke === null ? '' : ` menjadi ${dialihkan_ke}`
  return `${KEGIATAN_STATES[state]}${to}${alasan === null ? '' : `: ${alasan}`}`
}

function naskahText({ perihal, nomor, tanggal }: KegiatanNaskah): string {
  const number = nomor === '' ? '' : `, Nomor ${nomor}`
  return `${perihal}${number}${tanggal === null ? '' : `, ${formatDate(tanggal)}`}`
}
