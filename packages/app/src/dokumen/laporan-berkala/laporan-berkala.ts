import { PERIODE, PERIODE_NAMES, type Periode, quartersOfPeriode } from '@akuntabel/domain'
import { type LoadedYear, loadYear } from '../../year/load-plan.ts'
import type { JenisDokumen, VersiDokumen } from '../jenis.ts'
import { stateOf } from '../pengukuran/form.ts'
import { measuredIn } from '../pengukuran/measured-in.ts'
import { nothingYet, periodeOf, periodeVersi } from '../periode.ts'
import { laporanBerkalaData, quartersIn } from './laporan-berkala-data.ts'

const WHERE = 'Pengukuran'

/** How an entity stands after a quarter or a half of its year: there is one for each that was measured. */
export const laporanBerkala: JenisDokumen<'laporan-berkala'> = {
  jenis: 'laporan-berkala',
  template: 'laporan-berkala 1',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'pengukuran',
  tentang: 'periode',
  beku: 'Tidak dibekukan dan tanpa tenggat: disusun dari angka saat ini, yang terkunci sesudah triwulannya disetujui; tanda tangan di atas kertas.',
  async versi(tx, key) {
    return versiOf(await loadYear(tx, key))
  },
  async subjek(tx, key) {
    const [last] = versiOf(await loadYear(tx, key))
    if (last?.subjek === undefined) throw nothingYet(null, { tahun: key.tahun, where: WHERE })
    return last.subjek
  },
  async data(tx, key, cap) {
    const periode = periodeOf(key.subjek)
    const year = await loadYear(tx, key)
    if (year.plan === null || !measured(year, periode))
      throw nothingYet(periode, { tahun: key.tahun, where: WHERE })
    return laporanBerkalaData(tx, { key, cap, periode, office: year.office, plan: year.plan })
  },
  nama: ({ office, tahun, periode, state }) =>
    `Laporan Kinerja ${PERIODE[periode]} ${office.entity.shortName} ${tahun}${state === 'draf' ? ' (draf)' : ''}`,
}

function measured({ plan }: LoadedYear, periode: Periode): boolean {
  return quartersIn(periode).some(measuredIn(plan))
}

/** Those that end last first, a quarter before the half it ends. */
function versiOf(year: LoadedYear): VersiDokumen[] {
  return ORDER.filter((periode) => measured(year, periode)).map((periode) => {
    const states = quartersIn(periode).map((one) => stateOf(year, one))
    const worst = states.find(({ state }) => state === 'draf') ?? stateOf(year, quartersOfPeriode(periode)[1])
    const named = periodeVersi('laporan-berkala', { periode, ...worst })
    return { ...named, judul: `Laporan Kinerja ${PERIODE[periode]}` }
  })
}

const ORDER = PERIODE_NAMES.toSorted((a, b) => {
  const [fromA, untilA] = quartersOfPeriode(a)
  const [fromB, untilB] = quartersOfPeriode(b)
  return untilB - untilA || fromB - fromA
})
