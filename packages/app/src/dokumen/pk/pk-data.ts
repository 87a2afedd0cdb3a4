import type { PkData, Signer } from '@akuntabel/documents'
import { valueFromColumns } from '@akuntabel/domain'
import type { PkFull, Reader } from '@akuntabel/store'
import { type Office, officeData } from '../../office/office.ts'
import { asalAnggaran } from '../../pk/fill-pk.ts'
import { rangeOf } from '../../year/plan.ts'

/** Input of the template *Perjanjian Kinerja*. */
export async function pkData(
  tx: Reader,
  { full, office, parties }: { full: PkFull; office: Office; parties: Signer[] },
): Promise<PkData> {
  const { pk } = full
  const asal = await asalAnggaran(tx, full, office)
  return {
    office: await officeData(tx, office, pk.entitas),
    tahun: pk.tahun,
    revisi: pk.revisi,
    alasanRevisi: pk.alasan,
    state: pk.state,
    nomor: pk.nomor,
    tanggal: pk.tanggal,
    parties,
    sasaran: full.sasaran.map((sasaran) => ({
      uraian: sasaran.uraian,
      indikator: sasaran.indikator.map((indikator) => ({
        kode: indikator.kode,
        uraian: indikator.name,
        satuan: indikator.satuan,
        target: valueFromColumns(indikator.value_kind, indikator),
        rentang: rangeOf(indikator) ?? null,
      })),
    })),
    program: full.program.map(({ kode, uraian, pagu }) => ({ kode, uraian, pagu })),
    ...(asal === null ? {} : { asalAnggaran: asal }),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${pk.tanggal ?? `${pk.tahun}-01-01`}T00:00:00Z`,
  }
}
