import type { DataOf, Jenis } from '@akuntabel/documents'
import {
  lastDayOfQuarter,
  periodeOfQuarter,
  quartersOfPeriode,
  TRIWULAN,
  type Triwulan,
} from '@akuntabel/domain'
import type { Reader } from '@akuntabel/store'
import { officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { type LoadedYear, loadYear } from '../../year/load-plan.ts'
import { doneQuarters } from '../../year/quarter-done.ts'
import type { Cap, DokumenKey, JenisDokumen, VersiDokumen } from '../jenis.ts'
import { nothingYet, periodeOf, periodeVersi } from '../periode.ts'

type YearKey = Omit<DokumenKey, 'subjek'>
type Form = Omit<DataOf<'pengukuran-sasaran'>, 'sasaran' | 'entitas'>
type FormJenis = Extract<Jenis, 'pengukuran-sasaran' | 'pengukuran-kegiatan'>

export interface QuarterForm<J extends FormJenis> {
  jenis: J
  nama: string
  /** The page its figures are typed on. */
  where: string
  /** Tells of each quarter whether anything is known. */
  known(tx: Reader, ask: YearKey & { year: LoadedYear }): Promise<(triwulan: Triwulan) => boolean>
  /** The figures of a quarter; null where nothing is known of it. */
  isi(
    tx: Reader,
    ask: YearKey & { year: LoadedYear; triwulan: Triwulan },
  ): Promise<Omit<DataOf<J>, keyof Form> | null>
}

/** A measuring form: one for each quarter of which something is known. */
export function quarterForm<J extends FormJenis>(kind: QuarterForm<J>): JenisDokumen<J> {
  const { jenis, where } = kind
  const versi = async (tx: Reader, key: YearKey): Promise<VersiDokumen[]> => {
    const year = await loadYear(tx, key)
    const known = await kind.known(tx, { ...key, year })
    return TRIWULAN.filter(known)
      .toReversed()
      .map((triwulan) =>
        periodeVersi(jenis, { periode: periodeOfQuarter(triwulan), ...stateOf(year, triwulan) }),
      )
  }
  return {
    jenis,
    template: `${jenis} 1`,
    izin: { baca: 'baca', susun: 'baca' },
    layar: 'pengukuran',
    tentang: 'periode',
    beku: 'Tidak dibekukan: angkanya angka pengukuran, yang terkunci sesudah triwulannya disetujui.',
    versi,
    async subjek(tx, key) {
      const [last] = await versi(tx, key)
      if (last?.subjek === undefined) throw nothingYet(null, { tahun: key.tahun, where })
      return last.subjek
    },
    async data(tx, key, cap) {
      const periode = periodeOf(key.subjek)
      const [triwulan, until] = quartersOfPeriode(periode)
      const year = await loadYear(tx, key)
      const isi = triwulan === until ? await kind.isi(tx, { ...key, year, triwulan }) : null
      if (isi === null) throw nothingYet(periode, { tahun: key.tahun, where })
      return { ...(await formOf(tx, { key, cap, year, triwulan })), ...isi } as DataOf<J>
    },
    nama: (data) => nameOf(kind.nama, data),
  }
}

async function formOf(
  tx: Reader,
  { key, cap, year, triwulan }: { key: YearKey; cap: Cap; year: LoadedYear; triwulan: Triwulan },
): Promise<Form> {
  const { unit, entitas, tahun } = key
  const { office } = year
  const end = lastDayOfQuarter(tahun, triwulan)
  const today = cap.clock.today(office.unit.timezone)
  // Who headed it when the quarter ended; before that, who heads it now.
  const tanggal = today < end ? today : end
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, triwulan, state: stateOf(year, triwulan).state },
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${end}T00:00:00Z`,
  }
}

/** Whether the figures of a quarter are approved. */
export function stateOf(
  { plan }: LoadedYear,
  triwulan: Triwulan,
): { state: 'draf' | 'final'; stateLabel: string } {
  return plan !== null && doneQuarters(plan).includes(triwulan)
    ? { state: 'final', stateLabel: 'Disetujui' }
    : { state: 'draf', stateLabel: 'Draf' }
}

/** `Pengukuran Kinerja Kegiatan KPU Kota Blitar 2021 TW III` */
function nameOf(nama: string, { office, tahun, triwulan, state }: Form): string {
  const quarter = ['I', 'II', 'III', 'IV'][triwulan - 1]
  return `${nama} ${office.entity.shortName} ${tahun} TW ${quarter}${state === 'draf' ? ' (draf)' : ''}`
}
