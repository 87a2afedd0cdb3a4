import type { Lampiran, LampiranSasaran } from '@akuntabel/documents'
import { entitasOf, LAMPIRAN_NAMES, type LampiranIsi, type Value, valueFromColumns } from '@akuntabel/domain'
import {
  currentPk,
  type Entitas,
  establishedRkt,
  listIku,
  pkFull,
  type Reader,
  rktIndikator,
} from '@akuntabel/store'
import { tugasOf } from '../daftar/tugas-of.ts'
import { entitasLabel, namer, requireEntitas } from '../lembaga/lembaga-of.ts'
import type { Office } from '../office/office.ts'

interface Asked {
  office: Office
  tahun: number
  lampiran: readonly LampiranIsi[]
}

/** What the Lampiran of a year hold, and a sentence for each that has nothing to hold yet. */
export async function lampiranData(
  tx: Reader,
  { office, tahun, lampiran }: Asked,
): Promise<{ lampiran: Lampiran[]; problems: string[] }> {
  const problems: string[] = []
  const filled: Lampiran[] = []
  // The plan of who supports stands before that of who is supported, as in the form.
  const entities = entitasOf(office.lembaga).toReversed()
  for (const isi of LAMPIRAN_NAMES.filter((one) => lampiran.includes(one))) {
    const parts = []
    const tugas = []
    for (const entitas of isi === 'rkt' ? entities : entities.toReversed()) {
      const name = nameOf(office, entitas)
      const asked = { unit: office.unit.unit_code, entitas, tahun }
      if (isi === 'rkt') {
        const sasaran = await planned(tx, asked)
        if (sasaran.length === 0) problems.push(noPlan(entitasLabel(office, entitas), tahun))
        parts.push({ judul: `Rencana Kinerja Tahunan (RKT) ${name} Tahun ${tahun}`, sasaran })
      } else {
        const indikator = await keyIndicators(tx, asked)
        if (indikator.length === 0) problems.push(noIku(entitasLabel(office, entitas), tahun))
        parts.push({ judul: `Indikator Kinerja Utama ${name}`, indikator })
        const kelompok = await tugasOf(tx, asked)
        if (kelompok.length > 0) tugas.push({ nama: name, kelompok })
      }
    }
    filled.push({ isi, bagian: parts, ...(tugas.length > 0 ? { tugas } : {}) } as Lampiran)
  }
  return { lampiran: filled, problems }
}

function nameOf({ lembaga, unit }: Office, entitas: Entitas): string {
  return namer(lembaga, unit)(requireEntitas(lembaga, entitas).singkat)
}

function noPlan(label: string, tahun: number): string {
  return `Lampiran memuat RKT, tetapi ${label} belum mempunyai RKT yang ditetapkan atau Perjanjian Kinerja tahun ${tahun}.`
}

function noIku(label: string, tahun: number): string {
  return `Lampiran memuat IKU, tetapi ${label} belum mempunyai IKU tahun ${tahun}.`
}

type Period = { unit: string; entitas: Entitas; tahun: number }

/** Of the plan that was established; until there is one, of the agreement in force. */
async function planned(tx: Reader, period: Period): Promise<LampiranSasaran[]> {
  const rkt = await establishedRkt(tx, period)
  if (rkt !== null) {
    const rows = await rktIndikator(tx, period.unit, rkt.id)
    return [...Map.groupBy(rows, (row) => row.sasaran ?? 'Sasaran strategis')].map(([uraian, members]) => ({
      uraian,
      indikator: members.map((row) => promised(row, row.name)),
    }))
  }
  const pk = await currentPk(tx, period)
  const full = pk === null ? null : await pkFull(tx, period.unit, pk.id)
  return (full?.sasaran ?? [])
    .filter(({ indikator }) => indikator.length > 0)
    .map(({ uraian, indikator }) => ({ uraian, indikator: indikator.map((row) => promised(row, row.name)) }))
}

interface Promised {
  kode: string
  satuan: string
  value_kind: Parameters<typeof valueFromColumns>[0]
  amount: string | null
  code: string | null
}

function promised(row: Promised, uraian: string): LampiranSasaran['indikator'][number] {
  const target: Value | null = valueFromColumns(row.value_kind, row)
  return { kode: row.kode, uraian, satuan: row.satuan, target }
}

async function keyIndicators(tx: Reader, period: Period) {
  return (await listIku(tx, period)).map((card) => ({
    ...{ kode: card.kode, uraian: card.name, sasaran: card.sasaran ?? 'Sasaran strategis' },
    ...{ cara: card.cara_penghitungan, sumber: card.sumber_data },
  }))
}
