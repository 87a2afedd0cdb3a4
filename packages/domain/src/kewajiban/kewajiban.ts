import { isOfMany, stepsOfBerkala } from './berkala-steps.ts'
import type { FaktaSatker, FaktaTahun, Kewajiban } from './fakta.ts'
import { type IzinKewajiban, JENIS_KEWAJIBAN } from './jenis.ts'
import { unmarkedKegiatan } from './kegiatan.ts'
import { stepsOfLkj } from './lkj-steps.ts'
import { stepsOfMoney } from './money-steps.ts'
import { stepsOfPk } from './pk-steps.ts'
import { unpublished } from './publikasi.ts'
import { stepsOfEvidence, stepsOfMembers, stepsOfMissingEvidence, stepsOfQuarters } from './quarter-steps.ts'
import type { Step } from './step.ts'
import { followUps } from './tindak-lanjut.ts'

/**
 * Everything owed in an office on the day its facts describe, the most urgent first. Units: none. Source: Perpres
 * 29/2014, the yearly cycle; docs/domain.md §6. Example: a year whose PK waits for its signature gives one
 * `pk-tandatangani`, owed by the persons who hold the posts. Edge: what nobody has the right to do becomes one
 * `tunjuk-orang` of the admin; a closed year gives nothing,
 * quarters nothing before their PK; the order of the facts does not matter. Error: none.
 */
export function kewajiban(fakta: FaktaSatker): Kewajiban[] {
  const years = fakta.tahun.filter(({ ditutup }) => !ditutup)
  const owed = [
    ...nextYear(fakta),
    ...followUps(fakta),
    ...unmarkedKegiatan(fakta),
    ...unpublished(fakta),
    ...years.flatMap((tahun) => ofYear(fakta, measured(tahun))),
  ]
  const [held, orphaned] = [owed.filter(hasOwner), owed.filter((one) => !hasOwner(one))]
  const instead = new Map(orphaned.map(({ kunci, izin }) => [kunci, appointment(fakta.unit, izin)]))
  const unblocked = held.map((one) => {
    const terhalang = one.terhalang === null ? null : (instead.get(one.terhalang) ?? one.terhalang)
    return { ...one, terhalang }
  })
  return [...appointments(fakta, orphaned), ...unblocked].toSorted(byUrgency)
}

function nextYear({ unit, pemegang, berikutnya }: FaktaSatker): Kewajiban[] {
  if (berikutnya === null) return []
  const { tahun, tenggat } = berikutnya
  const izin = 'tahun.buka'
  return [
    {
      ...{ kunci: `${unit}/tahun-buka/${tahun}`, jenis: 'tahun-buka', unit, entitas: null, tahun },
      ...{
        triwulan: null,
        izin,
        orang: pemegang[izin],
        tenggat,
        terhalang: null,
        jumlah: null,
        subjek: null,
      },
    },
  ]
}

function hasOwner({ orang }: Kewajiban): boolean {
  return orang.length > 0
}

/** Without an agreement nothing is measured: it is all that is asked. A revision that is drafted leaves the one before it in force. */
function measured(tahun: FaktaTahun): FaktaTahun {
  const { pk } = tahun
  const agreed = pk !== null && (pk.revisi > 0 || pk.state === 'ditandatangani' || pk.state === 'direvisi')
  return agreed ? tahun : { ...tahun, triwulan: [] }
}

function ofYear(fakta: FaktaSatker, tahun: FaktaTahun): Kewajiban[] {
  const quarters = stepsOfQuarters(tahun)
  const steps = [
    ...stepsOfPk(tahun),
    ...stepsOfMoney(tahun),
    ...quarters,
    ...stepsOfMissingEvidence(tahun),
    ...stepsOfMembers(tahun),
    ...stepsOfEvidence(tahun),
    ...stepsOfBerkala(tahun),
    ...stepsOfLkj(tahun, quarters),
  ]
  return steps.map((step) => {
    const { jenis, izin, triwulan = null, tenggat = null, jumlah = null, subjek = null, after } = step
    return {
      kunci: kunciOf(fakta.unit, tahun, step),
      jenis,
      unit: fakta.unit,
      entitas: tahun.entitas,
      tahun: tahun.tahun,
      triwulan,
      izin,
      orang: step.orang ?? fakta.pemegang[izin],
      tenggat,
      terhalang: after === undefined ? null : kunciOf(fakta.unit, tahun, after),
      jumlah,
      subjek,
    }
  })
}

function kunciOf(unit: string, { entitas, tahun }: FaktaTahun, step: Step): string {
  const { jenis, triwulan, subjek } = step
  const parts = [unit, entitas, tahun, jenis, triwulan, isOfMany(step) ? subjek : null]
  return parts.filter((part) => part != null).join('/')
}

/** One per missing right, with how many duties wait for it. */
function appointments({ unit, pemegang }: FaktaSatker, orphaned: Kewajiban[]): Kewajiban[] {
  const byIzin = Map.groupBy(orphaned, ({ izin }) => izin)
  return [...byIzin].map(([izin, waiting]) => ({
    kunci: appointment(unit, izin),
    jenis: 'tunjuk-orang',
    unit,
    entitas: null,
    tahun: null,
    triwulan: null,
    izin: 'orang.kelola',
    orang: pemegang['orang.kelola'],
    tenggat: waiting.flatMap(({ tenggat }) => tenggat ?? []).sort()[0] ?? null,
    terhalang: null,
    jumlah: waiting.length,
    subjek: izin,
  }))
}

function appointment(unit: string, izin: IzinKewajiban): string {
  return `${unit}/tunjuk-orang/${izin}`
}

function byUrgency(a: Kewajiban, b: Kewajiban): number {
  return (
    compare(a.tenggat ?? '9999', b.tenggat ?? '9999') ||
    JENIS_KEWAJIBAN.indexOf(a.jenis) - JENIS_KEWAJIBAN.indexOf(b.jenis) ||
    compare(a.kunci, b.kunci)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
