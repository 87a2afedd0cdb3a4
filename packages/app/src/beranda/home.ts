import { DOKUMEN_STATES, isWatching, PK_STATES, quarterOf, TRIWULAN } from '@akuntabel/domain'
import {
  activePeranOfUnit,
  closedQuarters,
  type Entitas,
  listDokumen,
  listPejabat,
  listPk,
  listSubbagian,
  listUndangan,
  type Reader,
  tahunOf,
} from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import type { Office } from '../office/office.ts'
import { holdingOf } from '../organisasi/holding.ts'
import { pejabatGaps } from '../organisasi/pejabat-gaps.ts'
import { watchBelow, watchSentences } from '../pantauan/watch-below.ts'
import type { Actor } from '../permission/actor.ts'
import type { PathHint } from '../view/path-hint.ts'

/** What Beranda shows to who does not work on the figures: who reads, who watches from above, who keeps the office. */
export interface HomeView {
  /** Each year of each entity, newest first; what waits for a reader is marked. Null for who works here. */
  keadaan: YearLine[] | null
  /** The offices below, in sentences; null where there are none to watch. */
  bawahan: string[] | null
  /** What an admin keeps, each with where it is done; null for everybody else. */
  kantor: { text: string; perlu: boolean; path: PathHint }[] | null
}

export interface YearLine {
  entitas: Entitas
  tahun: number
  label: string
  pk: string
  triwulan: string
  laporan: { state: string; label: string }
  /** What a reader can do with it now. */
  text: string
}

interface HomeAsk {
  unit: string
  actor: Actor
  office: Office
  asked: { entitas: Entitas; tahun: number }
  today: string
  now: Date
}

export async function homeOf(tx: Reader, ask: HomeAsk): Promise<HomeView> {
  const { roles, unit, viaUnit } = ask.actor
  const reads = roles.some((role) => isWatching(role) || role === 'anggota')
  const watches = roles.some(isWatching) && viaUnit === unit && ask.office.unit.level !== 'kabkota'
  return {
    keadaan: reads ? await yearLines(tx, ask) : null,
    bawahan: watches ? await below(tx, ask) : null,
    kantor: roles.includes('admin') ? await keptByAdmin(tx, ask) : null,
  }
}

async function below(tx: Reader, { unit, asked, today }: HomeAsk): Promise<string[]> {
  const triwulan = today.startsWith(`${asked.tahun}-`) ? quarterOf(today) : 4
  return watchSentences(await watchBelow(tx, { unit, ...asked, triwulan, today }), triwulan)
}

async function yearLines(tx: Reader, { unit, office }: HomeAsk): Promise<YearLine[]> {
  const pks = await listPk(tx, { unit })
  const reports = await listDokumen(tx, { unit, jenis: 'lkj' })
  const closed = await closedQuarters(tx, unit)
  const opened = await tahunOf(tx, unit)
  const known = (entitas: Entitas) => office.lembaga.entitas[entitas] !== null
  return opened
    .filter((year) => known(year.entitas))
    .toSorted((a, b) => b.tahun - a.tahun || (a.entitas < b.entitas ? -1 : 1))
    .map(({ entitas, tahun }) => {
      const of = <T extends { entitas: Entitas; tahun: number }>(rows: T[]) =>
        rows.filter((row) => row.entitas === entitas && row.tahun === tahun)
      const pk = of(pks).find((one) => one.is_current) ?? of(pks)[0]
      const report = of(reports)[0]
      const done = of(closed)[0]?.selesai ?? 0
      return {
        ...{ entitas, tahun, label: `${entitasLabel(office, entitas)} ${tahun}` },
        pk: pk === undefined ? 'Belum ada PK' : `PK ${PK_STATES[pk.state].toLowerCase()}`,
        triwulan: `${done} dari ${TRIWULAN.length} triwulan selesai`,
        laporan:
          report === undefined
            ? { state: 'belum', label: 'Belum ada laporan' }
            : { state: isSealed(report.state) ? 'final' : report.state, label: DOKUMEN_STATES[report.state] },
        text: readable(report?.state),
      }
    })
    .toSorted((a, b) => Number(isAwaited(b)) - Number(isAwaited(a)))
}

/** A report that waits to be looked at comes before everything else. */
function isAwaited({ laporan }: YearLine): boolean {
  return laporan.state === 'diperiksa'
}

function readable(state: keyof typeof DOKUMEN_STATES | undefined): string {
  if (state === 'diperiksa') return 'Laporannya menunggu pemeriksaan; draf, angka, dan buktinya dapat dibaca.'
  if (state !== undefined && isSealed(state)) return 'Laporan final dapat diunduh beserta sidiknya.'
  return 'Angka, bukti, dan jejaknya dapat dibaca sejak sekarang.'
}

async function keptByAdmin(tx: Reader, ask: HomeAsk): Promise<NonNullable<HomeView['kantor']>> {
  const { unit, office, today, now } = ask
  const people = new Set((await activePeranOfUnit(tx, unit)).map(({ person_id }) => person_id)).size
  const open = (await listUndangan(tx, unit)).filter(
    (one) => one.dipakai_at === null && one.batal_at === null && one.sampai > now,
  ).length
  const holdings = (await listPejabat(tx, unit)).map(holdingOf)
  const subbagian = await listSubbagian(tx, unit)
  const gaps = pejabatGaps(holdings, { lembaga: office.lembaga, subbagian, hari: today })
  const years = new Set((await tahunOf(tx, unit)).map(({ tahun }) => tahun)).size
  return [
    { text: `${people} orang punya peran di kantor ini.`, perlu: people < 2, path: { page: 'orang' } },
    {
      text: open === 0 ? 'Tidak ada undangan yang menunggu.' : `${open} undangan belum diterima.`,
      perlu: open > 0,
      path: { page: 'orang' },
    },
    {
      text: gaps.length === 0 ? 'Semua jabatan ada pejabatnya.' : gaps.join(' '),
      perlu: gaps.length > 0,
      path: { page: 'pejabat' },
    },
    { text: `${years} tahun sudah dibuka.`, perlu: years === 0, path: { page: 'tahun' } },
  ]
}
