import {
  entitasOf,
  type FaktaDasar,
  type FaktaKegiatan,
  type FaktaPihak,
  type FaktaSatker,
  type FaktaTahun,
  type FaktaTindakLanjut,
  IZIN_KEWAJIBAN,
  isAboutPeople,
} from '@akuntabel/domain'
import {
  activePeranOfUnit,
  type Entitas,
  getDipa,
  type Kegiatan,
  listDokumen,
  listIku,
  listPk,
  listRencanaAksi,
  listRkt,
  openPutusan,
  openTindakLanjut,
  type Peran,
  type Pk,
  type Putusan,
  type Reader,
  type RktPeriod,
  renstraOf,
  renstraWorkedOn,
  type TahunKinerja,
  type TindakLanjut,
  tahunOf,
  unmarkedKegiatan,
} from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { ownKegiatan } from '../kegiatan/load-kegiatan.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { postsNeeded, signersOf } from '../office/signers.ts'
import { boundTo } from '../permission/bound-to.ts'
import { ROLE_PERMISSIONS } from '../permission/roles.ts'
import { firstPkDeadline } from '../pk/first-pk-deadline.ts'
import { type PkParty, pkParties } from '../pk/pk-parties.ts'
import { loadYear } from '../year/load-plan.ts'
import { indikatorOf } from '../year/plan.ts'
import { windowView } from '../year/window.ts'
import { pkOpens } from '../year/windows-of-year.ts'
import { askedMembers } from './asked-members.ts'
import { berkalaFacts } from './read-berkala.ts'
import { lkjFact } from './read-lkj.ts'
import { quarterFacts } from './read-quarters.ts'
import { realisasiFact } from './read-realisasi.ts'
import { reasonsToRevise } from './read-tinjau.ts'
import { readUnpublished, type Unpublished } from './read-unpublished.ts'
import type { SigningFact, YearRead } from './year-read.ts'

export interface FaktaRead {
  fakta: FaktaSatker
  /** By `entitas/tahun`. */
  years: ReadonlyMap<string, YearRead>
  /** By id. */
  tindakLanjut: ReadonlyMap<string, TindakLanjut>
  /** Decisions of meetings, by id. */
  putusan: ReadonlyMap<string, Putusan>
  /** Planned for days that have passed, by id. */
  kegiatan: ReadonlyMap<string, Kegiatan>
  /** Signed documents that nobody recorded the publication of, by id. */
  publikasi: ReadonlyMap<string, Unpublished>
}

export interface FaktaAsk {
  unit: string
  clock: Clock
  /** The year a person looks at, begun or not. */
  asked: { entitas: Entitas; tahun: number }
}

/** Where every year of an office stands that somebody works on: opened and not closed, and begun, recent or looked at. */
export async function readFakta(tx: Reader, { unit, clock, asked }: FaktaAsk): Promise<FaktaRead> {
  const own = await loadUnit(tx, unit)
  const today = clock.today(own.timezone)
  const thisYear = Number(today.slice(0, 4))
  const lembaga = await lembagaOf(tx, unit, thisYear)
  const entities = entitasOf(lembaga)
  const pks = await listPk(tx, { unit })
  const reports = await listDokumen(tx, { unit, jenis: 'lkj' })
  const interim = await listDokumen(tx, { unit, jenis: 'laporan-berkala' })
  const opened = await tahunOf(tx, unit)
  const workable = new Set(opened.filter(({ state }) => state !== 'ditutup').map((row) => keyOf(row)))
  // Of a year long past nobody is asked to begin what was never begun.
  const recent = opened.map((row) => row.tahun).filter((year) => year >= thisYear - 1)
  const peran = await activePeranOfUnit(tx, unit)
  const pemegang = holders(peran)
  const years = new Map<string, YearRead>()
  const tahun: FaktaTahun[] = []
  for (const entitas of entities) {
    const theirs = pks.filter((pk) => pk.entitas === entitas)
    const begun = theirs.map((pk) => pk.tahun)
    const looked = asked.entitas === entitas ? [asked.tahun] : []
    for (const one of new Set([...begun, ...recent, ...looked])) {
      const key = { entitas, tahun: one }
      if (!workable.has(keyOf(key))) continue
      const read: YearRead = {
        ...key,
        ...(await loadYear(tx, { unit, ...key })),
        missing: {},
        missingBukti: [],
        pihak: [],
        tinjau: [],
        tenggatPk: null,
        bulan: null,
      }
      years.set(keyOf(key), read)
      const pk = workedOn(theirs.filter((pk) => pk.tahun === one))
      if (pk?.state === 'diajukan') {
        const parties = await pkParties(tx, pk, { hari: today, lembaga: read.office.lembaga })
        read.pihak = parties.map((party) => ({ ...party, akun: accountOf(party, pemegang) }))
      }
      read.tinjau = await reasonsToRevise(tx, { unit, read, pk, today })
      if (pk === null || (pk.revisi === 0 && pk.state !== 'ditandatangani'))
        read.tenggatPk = await firstPkDeadline(tx, { unit, tahun: one })
      const report = reports.find((row) => row.entitas === entitas && row.tahun === one) ?? null
      tahun.push({
        ...key,
        ditutup: false,
        dasar: pk?.state === 'ditandatangani' ? null : await groundOf(tx, { unit, read, today }),
        pk:
          pk === null
            ? null
            : { id: pk.id, state: pk.state, revisi: pk.revisi, pihak: read.pihak.map(partyFact) },
        jendelaPk: pkWindow(read, today),
        tanpaLangkah: await withoutSteps(tx, { unit, read }),
        tinjau: read.tinjau.length,
        realisasi: await realisasiFact(tx, { unit, read, today }),
        triwulan: quarterFacts(read, today, await askedMembers(tx, { unit, read, today })),
        berkala: await berkalaFacts(tx, { unit, read, reports: interim, today }),
        lkj: await lkjFact(tx, { unit, read, report, clock, today }),
      })
    }
  }
  const berikutnya = nextYear(opened, today)
  const promised = await openTindakLanjut(tx, unit)
  const decided = await openPutusan(tx, unit)
  const logged = (await unmarkedKegiatan(tx, unit, today)).filter((row) => workable.has(keyOf(row)))
  const signed = await readUnpublished(tx, { office: { unit: own, lembaga }, since: thisYear - 1 })
  const tindakLanjut = [
    ...promised.flatMap(followUpFact),
    ...decided.flatMap((row) => decisionFact(row, peran)),
  ]
  return {
    fakta: {
      ...{ unit, pemegang, tahun, berikutnya, tindakLanjut },
      kegiatan: logged.map((row) => kegiatanFact(row, peran)),
      publikasi: signed.map(({ head: { id, entitas, tahun } }) => ({ id, entitas, tahun })),
    },
    years,
    tindakLanjut: new Map(promised.map((row) => [row.id, row])),
    putusan: new Map(decided.map((row) => [row.id, row])),
    kegiatan: new Map(logged.map((row) => [row.id, row])),
    publikasi: new Map(signed.map((one) => [one.head.id, one])),
  }
}

function followUpFact(row: TindakLanjut): FaktaTindakLanjut[] {
  const { id, entitas, tahun, triwulan, state, person_id: orang, tenggat } = row
  if (state !== 'terbuka' && state !== 'selesai') return []
  return [{ id, entitas, tahun, triwulan, state, orang, tenggat }]
}

function kegiatanFact(row: Kegiatan, peran: Peran[]): FaktaKegiatan {
  const { id, entitas, tahun, person_id, subbagian_id, rencana_mulai, rencana_selesai } = row
  // Who is bound to another part of the office may not say what became of it.
  const subbagianId = boundTo(peran.filter((one) => one.person_id === person_id))
  const orang = ownKegiatan({ subbagianId }, row).ok ? person_id : null
  const bound = peran.filter((one) => subbagian_id !== null && one.subbagian_id === subbagian_id)
  const free = peran.filter((one) => one.subbagian_id === null)
  const bagian = (bound.length > 0 ? bound : free).map(({ person_id }) => person_id)
  return { id, entitas, tahun, orang, bagian, tenggat: rencana_selesai ?? rencana_mulai }
}

function pkWindow({ office, tenggatPk }: YearRead, today: string): FaktaTahun['jendelaPk'] {
  const window = windowView(office, { jenis: 'pk', today })
  return { ...window, tenggat: tenggatPk?.tenggat ?? window.tenggat }
}

/** One about people is of the head alone, also where the program itself reads. */
function decisionFact(row: Putusan, peran: Peran[]): FaktaTindakLanjut[] {
  const { id, entitas, tahun, triwulan, state, person_id: orang, tenggat } = row
  if ((state !== 'terbuka' && state !== 'selesai') || orang === null || tenggat === null) return []
  const fact = { id, entitas, tahun, triwulan, state, orang, tenggat, dari: 'rapat' } as const
  if (!isAboutPeople(row.jenis)) return [fact]
  const heads = peran.filter(({ role }) => role === 'pimpinan').map(({ person_id }) => person_id)
  return [{ ...fact, hanya: heads }]
}

function accountOf({ holding }: PkParty, pemegang: FaktaSatker['pemegang']): string | null {
  const orang = holding?.row.person_id ?? null
  return orang !== null && pemegang['pk.tandatangani'].includes(orang) ? orang : null
}

function partyFact({ signature, holding, akun }: SigningFact): FaktaPihak {
  return { sudah: signature !== null, pejabat: holding !== null, orang: akun }
}

async function groundOf(
  tx: Reader,
  { unit, read, today }: { unit: string; read: YearRead; today: string },
): Promise<FaktaDasar> {
  const { office, entitas, tahun } = read
  const ask = { unit, entitas, tanggal: today, lembaga: office.lembaga }
  return {
    pejabatKosong:
      read.pihak.length > 0
        ? read.pihak.filter(({ signature, holding }) => signature === null && holding === null).length
        : postsNeeded(office.lembaga, entitas).length - (await signersOf(tx, ask)).length,
    iku: (await listIku(tx, { unit, entitas, tahun })).length,
    rkt: await rktState(tx, { unit, entitas, tahun }),
    ...(entitas === 'kpu' ? await sharedGround(tx, unit, tahun) : { renstra: null, dipa: null }),
  }
}

/** An open draft is waited for also where an earlier version is in force. */
async function rktState(tx: Reader, period: RktPeriod): Promise<FaktaDasar['rkt']> {
  const [newest] = await listRkt(tx, period)
  if (newest === undefined) return 'belum'
  return newest.state === 'draf' ? 'draf' : 'ditetapkan'
}

/** Of the plan in force: before there is one, and of another's draft, nothing is asked. */
async function withoutSteps(
  tx: Reader,
  { unit, read: { plan, entitas, tahun } }: { unit: string; read: YearRead },
): Promise<number | null> {
  if (plan === null) return null
  const planned = new Set(
    (await listRencanaAksi(tx, { unit, entitas, tahun })).map(({ indikator_id }) => indikator_id),
  )
  return indikatorOf(plan).filter(({ indikator_id }) => !planned.has(indikator_id)).length
}

/** What both entities have one of. */
async function sharedGround(
  tx: Reader,
  unit: string,
  tahun: number,
): Promise<Pick<FaktaDasar, 'renstra' | 'dipa'>> {
  const inForce = (await renstraOf(tx, unit, tahun)) !== null
  const draft = inForce ? null : await renstraWorkedOn(tx, unit, tahun)
  return {
    renstra: inForce ? 'berlaku' : draft === null ? 'belum' : 'draf',
    dipa: (await getDipa(tx, unit, tahun)) !== null,
  }
}

export function keyOf({ entitas, tahun }: { entitas: Entitas | null; tahun: number | null }): string {
  return `${entitas}/${tahun}`
}

/** The year after the last one, from the day its agreement may be written; of an office that keeps up with the calendar. */
function nextYear(opened: TahunKinerja[], today: string): FaktaSatker['berikutnya'] {
  const last = opened.at(-1)?.tahun
  if (last === undefined || last < Number(today.slice(0, 4)) - 1) return null
  const tenggat = `${last}-12-31`
  return today < pkOpens(last + 1) ? null : { tahun: last + 1, tenggat }
}

function holders(peran: Peran[]): FaktaSatker['pemegang'] {
  return Object.fromEntries(
    IZIN_KEWAJIBAN.map((izin) => {
      const held = peran.filter(({ role }) => ROLE_PERMISSIONS[role].includes(izin))
      return [izin, [...new Set(held.map((row) => row.person_id))]]
    }),
  ) as unknown as FaktaSatker['pemegang']
}

/** An open draft before the one in force. */
function workedOn(versions: Pk[]): Pk | null {
  const open = versions.find((pk) => pk.state === 'draf' || pk.state === 'diajukan')
  return open ?? versions.find((pk) => pk.is_current) ?? null
}
