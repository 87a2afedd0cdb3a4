import { Decimal, quartersOfMonths } from '@akuntabel/domain'
import { listRencanaAksi, openPutusan, type Putusan, type Rapat, type Reader } from '@akuntabel/store'
import { missingFor } from '../pengukuran/missing.ts'
import { capaianFigure } from '../view/capaian.ts'
import { loadYear } from '../year/load-plan.ts'
import { standingAfter } from '../year/measure.ts'
import { indikatorOf } from '../year/plan.ts'

/** What a meeting should speak about, from the office's own figures. */
export interface AgendaView {
  /** Below what was promised up to the quarter, the farthest behind first. */
  tertinggal: { indikatorId: string; kode: string; name: string; capaianText: string }[]
  /** Not filled, or lacking something. */
  terlambat: { kode: string; text: string }[]
  /** Steps of the action plan that fall into the quarter. */
  langkah: { kode: string; uraian: string; pic: string | null }[]
  /** Decisions of earlier meetings that nobody has finished. */
  putusan: Putusan[]
}

export async function agendaOf(
  tx: Reader,
  rapat: Pick<Rapat, 'unit_code' | 'entitas' | 'tahun' | 'triwulan' | 'id'>,
  today: string,
): Promise<AgendaView> {
  const { unit_code: unit, entitas, tahun, triwulan } = rapat
  const { plan } = await loadYear(tx, { unit, entitas, tahun })
  const open = (await openPutusan(tx, unit)).filter(
    (one) => one.entitas === entitas && one.rapat_id !== rapat.id,
  )
  if (plan === null || triwulan === null) return { tertinggal: [], terlambat: [], langkah: [], putusan: open }
  const indikator = indikatorOf(plan)
  const full = new Decimal(100)
  const behind = indikator.flatMap((one) => {
    const { capaian } = standingAfter(plan, one, triwulan)
    return capaian.raw?.lt(full) ? [{ one, capaian, raw: capaian.raw }] : []
  })
  const codes = new Map(indikator.map((one) => [one.indikator_id, one.kode]))
  const steps = await listRencanaAksi(tx, { unit, entitas, tahun })
  return {
    tertinggal: behind
      .toSorted((a, b) => a.raw.cmp(b.raw))
      .map(({ one, capaian }) => ({
        ...{ indikatorId: one.indikator_id, kode: one.kode, name: one.name },
        capaianText: capaianFigure(capaian, plan.scale).text,
      })),
    terlambat: missingFor(plan, { triwulan, today }).map(({ kode, text }) => ({ kode, text })),
    langkah: steps
      .filter(({ bulan }) => quartersOfMonths(bulan).includes(triwulan))
      .map(({ indikator_id, uraian, pic }) => ({ kode: codes.get(indikator_id) ?? '', uraian, pic })),
    putusan: open,
  }
}
