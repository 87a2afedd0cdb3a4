import { type OfficeFigures, officeRules, type Rule } from '@akuntabel/checker'
import type { LkjData, LkjIndikatorData } from '@akuntabel/documents'
import { type Decimal, ENTITAS, type Value, valueNumber } from '@akuntabel/domain'
import type { App } from '../create-app.ts'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import { AppError, isAppError } from '../errors/app-error.ts'
import type { Actor } from '../permission/actor.ts'

/** Rules that hold a document against what this installation knows of the office and year. */
export async function ownDataRules(app: App, actor: Actor, tahun: number): Promise<Rule[]> {
  const both = await Promise.all(
    ENTITAS.map((entitas) =>
      app.run(readLkjData, actor, { entitas, tahun }).catch((cause: unknown) => {
        if (isAppError(cause) && cause.code === 'tidak-ditemukan') return null
        throw cause
      }),
    ),
  )
  const known = both.filter((data) => data !== null)
  if (known.length === 0) {
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada data satker ${actor.unit} tahun ${tahun} di sini; dokumen hanya diperiksa terhadap dirinya sendiri.`,
    })
  }
  return officeRules(known.map(figuresOf))
}

export function figuresOf(data: LkjData): OfficeFigures {
  return {
    tahun: data.tahun,
    entitas: data.office.entitas,
    indikator: data.sasaran.flatMap((sasaran) => sasaran.indikator.map(indikatorOf)),
    anggaran: (data.anggaran?.rows ?? []).map(({ kode, pagu, realisasi }) => ({ kode, pagu, realisasi })),
  }
}

function indikatorOf({
  uraian,
  target,
  realisasi,
  capaian,
}: LkjIndikatorData): OfficeFigures['indikator'][number] {
  const { raw, capped } = capaian
  return { uraian, target: amountOf(target), realisasi: amountOf(realisasi), capaian: { raw, capped } }
}

/** Dates and words are no figures. */
function amountOf(value: Value | null): Decimal | null {
  return value === null ? null : valueNumber(value)
}
