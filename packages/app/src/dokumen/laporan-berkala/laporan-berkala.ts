import { DOKUMEN_STATES, PERIODE, PERIODE_NAMES, type Periode, quartersOfPeriode } from '@akuntabel/domain'
import { type DokumenHead, listDokumen } from '@akuntabel/store'
import { type LoadedYear, loadYear } from '../../year/load-plan.ts'
import { isSealed } from '../is-sealed.ts'
import type { JenisDokumen, VersiDokumen } from '../jenis.ts'
import { nothingYet, periodeOf, periodeVersi } from '../periode.ts'
import { measured, openIn } from './berkala-quarters.ts'
import { laporanBerkalaData } from './laporan-berkala-data.ts'
import { loadBerkala, WHERE } from './load-berkala.ts'

/** How an entity stands after a quarter or a half of its year: there is one for each that was measured. */
export const laporanBerkala: JenisDokumen<'laporan-berkala'> = {
  jenis: 'laporan-berkala',
  template: 'laporan-berkala 2',
  izin: { baca: 'baca', susun: 'baca' },
  layar: 'pengukuran',
  tentang: 'periode',
  beku: 'Tetap sejak ditandatangani; perubahan dibuat sebagai koreksi. Sebelum itu disusun dari angka dan tulisan saat ini.',
  async versi(tx, key) {
    const { unit, tahun } = key
    const heads = await listDokumen(tx, { unit, tahun, jenis: 'laporan-berkala' })
    const own = heads.filter(({ entitas }) => entitas === key.entitas)
    return measuredParts(await loadYear(tx, key)).flatMap((part) => [
      ...own.filter(({ subjek }) => subjek === part.subjek).map((head, at) => versiOf(part, head, at)),
      ...(own.some(({ subjek }) => subjek === part.subjek) ? [] : [part]),
    ])
  },
  async subjek(tx, key) {
    const [last] = measuredParts(await loadYear(tx, key))
    if (last?.subjek === undefined) throw nothingYet(null, { tahun: key.tahun, where: WHERE })
    return last.subjek
  },
  async data(tx, key, cap) {
    const periode = periodeOf(key.subjek)
    const { office, plan } = await loadBerkala(tx, { ...key, periode })
    return laporanBerkalaData(tx, { key, cap, periode, office, plan })
  },
  nama: ({ office, tahun, periode, state }) =>
    `Laporan Kinerja ${PERIODE[periode]} ${office.entity.shortName} ${tahun}${state === 'draf' ? ' (draf)' : ''}`,
}

/** Parts of the year with a figure, as their reports are where nobody wrote in them yet; those that end last first. */
function measuredParts(year: LoadedYear): VersiDokumen[] {
  const { plan } = year
  if (plan === null) return []
  return ORDER.filter((periode) => measured(year, periode)).map((periode) => {
    const approved = openIn(plan, periode).length === 0
    const state = approved ? 'final' : 'draf'
    const stateLabel = approved ? 'Disetujui' : 'Draf'
    return {
      ...periodeVersi('laporan-berkala', { periode, state, stateLabel }),
      judul: `Laporan Kinerja ${PERIODE[periode]}`,
    }
  })
}

/** A version somebody wrote in, the newest at 0. */
function versiOf(part: VersiDokumen, head: DokumenHead, at: number): VersiDokumen {
  const { revisi, state, nomor, tanggal } = head
  const judul = revisi === 0 ? part.judul : `${part.judul}, koreksi ke-${revisi}`
  const earlier = at === 0 ? {} : { revisi }
  if (state === 'draf') return { ...part, judul, ...earlier }
  const stateLabel = isSealed(state) ? 'Ditandatangani' : DOKUMEN_STATES[state]
  return { ...part, judul, ...earlier, state, stateLabel, nomor, tanggal }
}

const ORDER: readonly Periode[] = PERIODE_NAMES.toSorted((a, b) => {
  const [fromA, untilA] = quartersOfPeriode(a)
  const [fromB, untilB] = quartersOfPeriode(b)
  return untilB - untilA || fromB - fromA
})
