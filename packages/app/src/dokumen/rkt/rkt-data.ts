import type { DataOf } from '@akuntabel/documents'
import { valueFromColumns } from '@akuntabel/domain'
import { listRkt, type Reader, type RktFullIndikator } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import { officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { loadRkt } from '../../rkt/load-rkt.ts'
import { rangeOf } from '../../year/plan.ts'
import type { DokumenKey } from '../jenis.ts'
import { langkahOfYear } from '../rencana-aksi/langkah-of-year.ts'
import { type Keluaran, keluaranReader } from './keluaran.ts'

type Data = DataOf<'rkt'>

/** Input of the templates *Rencana Kinerja Tahunan* and *Rencana Kerja*: one version of a plan with its year's budget. */
export async function rktData(tx: Reader, key: DokumenKey, clock: Clock): Promise<Data> {
  const { unit, entitas, tahun, subjek } = key
  const id = subjek.slice(subjek.indexOf('/') + 1)
  const found = (await listRkt(tx, key)).find((one) => one.id === id)
  if (found === undefined) throw new AppError('tidak-ditemukan')
  const { rkt, office, rows } = await loadRkt(tx, found)
  const langkah = await langkahOfYear(tx, key)
  const keluaranOf = await keluaranReader(tx, { unit, tahun })
  const groups = Map.groupBy(rows, ({ row }) => row.sasaran ?? 'Sasaran strategis')
  const tanggal = rkt.tanggal ?? clock.today(office.unit.timezone)
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, versi: rkt.versi, alasan: rkt.alasan, nomor: rkt.nomor, tanggal: rkt.tanggal },
    state: rkt.state === 'draf' ? 'draf' : 'final',
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    sasaran: [...groups].map(([uraian, members]) => ({
      uraian,
      indikator: members.map(({ row }) =>
        indikatorData(row, keluaranOf(langkah.get(row.indikator_id) ?? [])),
      ),
    })),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${rkt.tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

function indikatorData(
  row: RktFullIndikator,
  keluaran: Keluaran[],
): Data['sasaran'][number]['indikator'][number] {
  return {
    kode: row.kode,
    uraian: row.name,
    satuan: row.satuan,
    target: valueFromColumns(row.value_kind, row),
    tanpaTarget: row.tanpa_target,
    rentang: rangeOf(row) ?? null,
    keluaran,
  }
}
