import { POLICIES, type Policy, parseScale, policyLabel, SCALES } from '@akuntabel/domain'
import {
  type Kebijakan,
  lembagaOfUnit,
  listKebijakan,
  listUnitKebijakan,
  type Skala,
  type StoredLembaga,
  type UnitKebijakan,
} from '@akuntabel/store'
import { z } from 'zod'
import { FIRST_YEAR, tahun } from '../input/schemas.ts'
import { type Bearer, lembagaFrom } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { type ChoicesView, choicesView } from './choices-view.ts'
import { lawFrom } from './law.ts'
import { type LawView, lawView, scaleText } from './law-view.ts'
import { officeScales } from './office-scales.ts'
import { SHIPPED_LEMBAGA } from './pin-first.ts'
import { policyRules, type RuleView } from './policy-rules.ts'
import { readPack } from './read-pack.ts'

export interface KebijakanView {
  /** What rules the year looked at; null where nothing was chosen. */
  now: (LawView & { rules: (RuleView & { pilihan: boolean })[]; skalaKey: string; skalaText: string }) | null
  /** Every choice made, the newest year first. */
  pins: { mulai: number; period: string; label: string; skala: string; oleh: string; atText: string }[]
  /** What the pack of the year leaves to the office; null where it leaves nothing. */
  pilihan: ChoicesView | null
  packs: { key: string; sitasi: string; tahun: number }[]
  scales: { key: string; text: string }[]
  may: { choose: Allow }
}

/** By which versions of law and scale the office measures, since when, and which others there are. */
export const readKebijakan = defineUseCase({
  name: 'read-kebijakan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, input): Promise<KebijakanView> {
    const office = await loadUnit(tx, unit)
    const { timezone } = office
    const agency = await lembagaOfUnit(tx, { unit, tahun: input.tahun })
    const pins = await listUnitKebijakan(tx, unit)
    const ruling = pins.findLast((pin) => pin.mulai_tahun <= input.tahun)
    const offered = (row: { nama: string }) => isOffered(row, agency, pins)
    return {
      now:
        ruling === undefined
          ? null
          : nowView(ruling, input.tahun, { unit: office, lembaga: lembagaFrom(agency) }),
      pilihan:
        ruling === undefined
          ? null
          : choicesView(
              { pack: packOf(ruling, input.tahun), now: lawFrom(ruling, input.tahun).policy },
              { unit: office, lembaga: lembagaFrom(agency) },
            ),
      pins: pins.map((pin, at) => pinView(pin, pins[at + 1], timezone)).reverse(),
      packs: (await listKebijakan(tx)).filter(offered).flatMap(packView),
      scales: (await officeScales(tx, unit)).filter(offered).flatMap(scaleView),
      may: { choose: allow(actor, 'kebijakan.pilih') },
    }
  },
})

/** Of which agency the law and the scales are that ship with the program; that of ministries is everybody's. */
const SHIPPED_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(POLICIES),
  ...[SCALES['kpu-lkj'], SCALES['empat-kelas']].map(({ name }) => name),
])

/** What ships for the shipped agency is offered to another only where it chose it. */
function isOffered({ nama }: { nama: string }, agency: StoredLembaga | null, pins: UnitKebijakan[]): boolean {
  if (!SHIPPED_NAMES.has(nama) || agency?.nama === SHIPPED_LEMBAGA.nama) return true
  return pins.some(({ kebijakan, skala }) => kebijakan.nama === nama || skala.nama === nama)
}

function nowView(pin: UnitKebijakan, tahun: number, office: Bearer): KebijakanView['now'] {
  const law = lawFrom(pin, tahun)
  const pack = policyRules(packOf(pin, tahun), office)
  return {
    ...lawView(law.policy),
    rules: policyRules(law.policy, office).map((rule, at) => ({
      ...rule,
      pilihan: rule.value !== pack[at]?.value,
    })),
    skalaKey: keyOf(pin.skala),
    skalaText: scaleText(law.scale),
  }
}

/** As it was installed, without what the office chose. */
function packOf(pin: UnitKebijakan, tahun: number): Policy {
  return lawFrom({ ...pin, pilihan: {} }, tahun).policy
}

function pinView(
  { mulai_tahun: mulai, kebijakan, skala, oleh, at }: UnitKebijakan,
  next: UnitKebijakan | undefined,
  timezone: string,
): KebijakanView['pins'][number] {
  const from = mulai === FIRST_YEAR ? 'Sejak awal' : `Sejak tahun ${mulai}`
  return {
    mulai,
    period: next === undefined ? from : `${from} sampai tahun ${next.mulai_tahun - 1}`,
    label: keyOf(kebijakan),
    skala: skala.nama,
    oleh,
    atText: formatInstant(at, timezone),
  }
}

/** A pack that this program cannot read cannot be chosen. */
function packView(row: Kebijakan): KebijakanView['packs'] {
  const reading = readPack(row.isi)
  if (!reading.ok) return []
  return [{ key: policyLabel(reading.policy), sitasi: row.sitasi, tahun: row.tahun }]
}

function scaleView(row: Skala): KebijakanView['scales'] {
  const making = parseScale(row.nama, row.sitasi, row.kelas)
  return making.ok ? [{ key: keyOf(row), text: scaleText(making.scale) }] : []
}

function keyOf({ nama, versi }: Pick<Kebijakan | Skala, 'nama' | 'versi'>): string {
  return `${nama} ${versi}`
}
