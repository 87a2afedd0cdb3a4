import { Decimal, formatPercent, PENGUKURAN_STATES, serapan } from '@akuntabel/domain'
import { type PengukuranState, ringkasanBelow, type UnitSummary } from '@akuntabel/store'
import { entitasTahun, triwulan } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface PantauanView {
  units: {
    unit: string
    name: string
    /** How many indicators of the quarter are filled; null where the office has nothing yet. */
    filled: number | null
    of: number | null
    state: PengukuranState | null
    stateLabel: string
    /** Whoever approves last there has done so. */
    selesai: boolean
    capaianText: string | null
    /** What the capaian is called; of a part of the indicators only how many they are. */
    capaianNote: string | null
    serapanText: string | null
  }[]
  /** `1 dari 2 kantor sudah punya perjanjian; 1 lengkap.` */
  sentence: string
}

/** The offices below, how far each is with a quarter; from their summaries only. */
export const readPantauan = defineUseCase({
  name: 'read-pantauan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ triwulan }),
  async run({ tx, unit }, period): Promise<PantauanView> {
    const rows = await ringkasanBelow(tx, { unit, ...period })
    const begun = rows.flatMap(({ ringkasan }) => ringkasan ?? [])
    const whole = begun.filter(({ terisi, jumlah }) => jumlah > 0 && terisi === jumlah).length
    return {
      units: rows.map(unitView),
      sentence: `${begun.length} dari ${rows.length} kantor sudah punya perjanjian; ${whole} sudah mengisi semua indikator.`,
    }
  },
})

function unitView({ unit_code, short_name, ringkasan }: UnitSummary): PantauanView['units'][number] {
  const share = ringkasan === null ? null : shareOf(ringkasan)
  return {
    unit: unit_code,
    name: short_name,
    filled: ringkasan?.terisi ?? null,
    of: ringkasan?.jumlah ?? null,
    state: ringkasan?.state ?? null,
    stateLabel: ringkasan === null ? 'Belum ada perjanjian' : PENGUKURAN_STATES[ringkasan.state],
    selesai: ringkasan?.selesai ?? false,
    capaianText: ringkasan?.capaian == null ? null : formatPercent(new Decimal(ringkasan.capaian)),
    capaianNote: ringkasan === null ? null : noteOf(ringkasan),
    serapanText: share === null ? null : formatPercent(share),
  }
}

function noteOf({
  capaian,
  kategori,
  terukur,
  utuh,
  jumlah,
}: NonNullable<UnitSummary['ringkasan']>): string | null {
  if (capaian === null || kategori !== null) return kategori
  return `sementara, ${terukur < jumlah ? terukur : utuh} dari ${jumlah}`
}

function shareOf({ pagu, realisasi }: NonNullable<UnitSummary['ringkasan']>): Decimal | null {
  return pagu === null || realisasi === null ? null : serapan(pagu, realisasi)
}
