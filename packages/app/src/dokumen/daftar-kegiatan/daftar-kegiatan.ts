import {
  lastDayOfQuarter,
  PERIODE,
  periodeOfQuarter,
  quarterOf,
  quartersOfPeriode,
  TRIWULAN,
  type Triwulan,
} from '@akuntabel/domain'
import { type Kegiatan, listKegiatan, type Reader } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { printedKegiatan } from '../../kegiatan/kegiatan-data.ts'
import { daysOf } from '../../kegiatan/kegiatan-links.ts'
import { loadSchedule, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import type { DokumenKey, JenisDokumen, VersiDokumen } from '../jenis.ts'
import { periodeOf, periodeVersi } from '../periode.ts'

type YearKey = Omit<DokumenKey, 'subjek'>

/** What an entity carried out in a quarter: one for each quarter that has anything. */
export const daftarKegiatan: JenisDokumen<'daftar-kegiatan'> = {
  jenis: 'daftar-kegiatan',
  template: 'daftar-kegiatan 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'kegiatan',
  tentang: 'periode',
  beku: 'Tidak dibekukan: isinya catatan kegiatan, yang tidak berubah lagi sesudah tahunnya ditutup.',
  versi,
  async subjek(tx, key) {
    const [last] = await versi(tx, key)
    if (last?.subjek === undefined) throw nothingIn(`tahun ${key.tahun}`)
    return last.subjek
  },
  async data(tx, key, cap) {
    const { unit, entitas, tahun } = key
    const periode = periodeOf(key.subjek)
    const [triwulan, until] = quartersOfPeriode(periode)
    const printed = (await printedKegiatan(tx, key)).filter(({ row }) => quarterOfRow(row) === triwulan)
    if (triwulan !== until || printed.length === 0) throw nothingIn(`${PERIODE[periode]} tahun ${tahun}`)
    const office = await loadSchedule(tx, unit, tahun)
    const end = lastDayOfQuarter(tahun, triwulan)
    const today = cap.clock.today(office.unit.timezone)
    // Who headed it when the quarter ended; before that, who heads it now.
    const tanggal = today < end ? today : end
    return {
      office: await officeData(tx, office, entitas),
      ...{ tahun, triwulan, state: stateOf(printed.map(({ row }) => row)).state },
      kegiatan: printed.map(({ data }) => data),
      signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
      paper: office.unit.profile.paper ?? 'F4',
      // A fixed stamp, so that the same data give the same bytes.
      createdAt: `${end}T00:00:00Z`,
    }
  },
  nama({ office, tahun, triwulan, state }) {
    const quarter = ['I', 'II', 'III', 'IV'][triwulan - 1]
    return `Daftar Kegiatan ${office.entity.shortName} ${tahun} TW ${quarter}${state === 'draf' ? ' (draf)' : ''}`
  },
}

async function versi(tx: Reader, key: YearKey): Promise<VersiDokumen[]> {
  const byQuarter = Map.groupBy(await listKegiatan(tx, key), quarterOfRow)
  return TRIWULAN.toReversed().flatMap((triwulan) => {
    const rows = byQuarter.get(triwulan)
    if (rows === undefined) return []
    return [periodeVersi('daftar-kegiatan', { periode: periodeOfQuarter(triwulan), ...stateOf(rows) })]
  })
}

function quarterOfRow(row: Kegiatan): Triwulan {
  return quarterOf(daysOf(row).mulai)
}

/** Complete once it is said of each what became of it. */
function stateOf(rows: readonly Kegiatan[]): { state: 'draf' | 'final'; stateLabel: string } {
  const open = rows.some(({ state }) => state === 'direncanakan')
  return open ? { state: 'draf', stateLabel: 'Draf' } : { state: 'final', stateLabel: 'Lengkap' }
}

function nothingIn(period: string): AppError {
  return new AppError('tidak-ditemukan', {
    sentence: `Belum ada kegiatan ${period}. Catat dahulu di halaman Kegiatan.`,
  })
}
